package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.soc2evidence.assessment.Assessment;
import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;

/** {@code assessment.json}, the result others build on (format.md). */
public final class JsonReport implements Report {
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");

    @Override
    public String fileName() {
        return "assessment.json";
    }

    @Override
    public void write(Assessment assessment, Appendable out) throws IOException {
        Writer text = out instanceof Writer writer ? writer : new Appended(out);
        // The target is whoever asked's to close.
        try (JsonGenerator json =
                InertJson.factory().createGenerator(text).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.setPrettyPrinter(printer());
            new JsonWriter(json, assessment).write();
        }
        out.append("\n");
    }

    /** Writes on without a copy of its own: a long record's verdict is long. */
    private static final class Appended extends Writer {
        private final Appendable out;

        Appended(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            out.append(CharBuffer.wrap(text, from, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Two spaces and a line feed, on every machine. */
    public static PrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
