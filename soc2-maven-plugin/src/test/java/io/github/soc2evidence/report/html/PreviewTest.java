package io.github.soc2evidence.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {
    private static Optional<Preview> of(String path, String text, boolean whole) {
        return Preview.of(path, text.getBytes(StandardCharsets.UTF_8), whole);
    }

    private static Optional<Preview> bytes(String path, String latin) {
        return Preview.of(path, latin.getBytes(StandardCharsets.ISO_8859_1), true);
    }

    @Test
    void aTextIsShownAsFarAsItsFirstLines() {
        assertThat(of("a.txt", "one\ntwo\n", true)).contains(new Preview.Text("one\ntwo", true));
        assertThat(of("a.txt", "x\n".repeat(Preview.LINES + 1), true))
                .contains(new Preview.Text("x\n".repeat(Preview.LINES).strip(), false));
        assertThat(of("a.txt", "\uFEFFone", true)).contains(new Preview.Text("one", true));
    }

    @Test
    void whatIsCutOffMayEndWithinACharacter() {
        byte[] cut = {'a', (byte) 0xC3};
        assertThat(Preview.of("a.txt", cut, false)).contains(new Preview.Text("a", false));
        assertThat(Preview.of("a.txt", cut, true)).isEmpty();
    }

    @Test
    void whatIsNoTextIsNotShownAsOne() {
        assertThat(of("a.txt", "a\0b", true)).isEmpty();
        assertThat(bytes("a.csv", "\u00FF\u00FE")).isEmpty();
    }

    @Test
    void aTableIsShownByItsCells() {
        assertThat(of("a.csv", "id,note\r\n1,\"a, \"\"b\"\"\nc\"\r\n", true))
                .contains(new Preview.Table(List.of(List.of("id", "note"), List.of("1", "a, \"b\"\nc")), true));
        assertThat(of("a.tsv", "id\tnote\n1\ta,b", true))
                .contains(new Preview.Table(List.of(List.of("id", "note"), List.of("1", "a,b")), true));
    }

    @Test
    void aRowThatIsCutOffIsLeftOut() {
        assertThat(of("a.csv", "id\n1\n2", false))
                .contains(new Preview.Table(List.of(List.of("id"), List.of("1")), false));
        assertThat(of("a.csv", "1\n".repeat(Cells.ROWS + 1), true)
                        .map(any -> ((Preview.Table) any).rows().size()))
                .contains(Cells.ROWS);
    }

    @ParameterizedTest
    @CsvSource({"PNG,image/png", "GIF,image/gif"})
    void aPictureIsKnownByItsBytes(String kind, String type) {
        String bytes = kind.equals("PNG") ? "\u0089PNG\r\n\u001a\nrest" : "GIF89arest";
        assertThat(bytes("a.jpg", bytes).map(any -> ((Preview.Image) any).mediaType()))
                .contains(type);
        assertThat(Preview.of("a.png", bytes.getBytes(StandardCharsets.ISO_8859_1), false))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.svg", "a.html", "a.htm", "a.xhtml", "a.pdf", "a"})
    void whatCouldBeAPageIsShownAsNothing(String path) {
        assertThat(of(path, "<svg onload=run()>", true)).isEmpty();
    }
}
