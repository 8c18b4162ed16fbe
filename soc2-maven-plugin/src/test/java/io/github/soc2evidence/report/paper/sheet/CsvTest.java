package io.github.soc2evidence.report.paper.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void leavesPlainTextsAsTheyAre() throws IOException {
        assertThat(written("AC-03/review 2026", "3 of 4 windows"))
                .isEqualTo("one,two\r\nAC-03/review 2026,3 of 4 windows\r\n");
    }

    @Test
    void quotesWhatWouldEndAField() throws IOException {
        assertThat(written("a, b; c", "say \"so\"\nand so"))
                .isEqualTo("one,two\r\n\"a, b; c\",\"say \"\"so\"\"\nand so\"\r\n");
    }

    @Test
    void guardsWhatWouldBeginAFormula() throws IOException {
        assertThat(written("=HYPERLINK(1)", "+1")).endsWith("\r\n'=HYPERLINK(1),'+1\r\n");
        assertThat(written("-1", "@SUM(A1)")).endsWith("\r\n'-1,'@SUM(A1)\r\n");
        assertThat(written("\uff1d1", "=1,2")).endsWith("\r\n'\uff1d1,\"'=1,2\"\r\n");
        assertThat(written("\t=1", "\r=1")).endsWith("\r\n\\u{9}=1,\\u{d}=1\r\n");
        assertThat(written("a=b", "1-2")).endsWith("\r\na=b,1-2\r\n");
    }

    @Test
    void showsWhatNobodySees() throws IOException {
        assertThat(written("\u202egnp.exe", "\u0000")).endsWith("\r\n\\u{202e}gnp.exe,\\u{0}\r\n");
    }

    private static String written(String... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Csv(new Sheet(
                        "Table",
                        List.of("a note"),
                        List.of(Column.text("one", 10), Column.text("two", 10)),
                        Rows.of(List.of(List.of(cells)))))
                .write(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
