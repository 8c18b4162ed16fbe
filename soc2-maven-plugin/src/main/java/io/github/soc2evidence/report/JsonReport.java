package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.soc2evidence.assessment.Assessment;
import java.io.IOException;
import java.io.StringWriter;

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
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer());
            new JsonWriter(json, assessment).write();
        }
        out.append(text.getBuffer()).append("\n");
    }

    /** Two spaces and a line feed, on every machine. */
    public static PrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }
}
