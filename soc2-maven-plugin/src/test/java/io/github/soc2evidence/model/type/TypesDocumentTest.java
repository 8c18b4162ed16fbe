package io.github.soc2evidence.model.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/evidence-types.md} is written from the catalogue; {@code -Dsoc2.golden=write} writes it. */
class TypesDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "evidence-types.md");

    @Test
    void saysWhatTheCatalogueHas() throws IOException {
        String document = document();
        if ("write".equals(System.getProperty("soc2.golden"))) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(DOCUMENT).content().isEqualTo(document);
    }

    private static String document() {
        StringBuilder text = new StringBuilder("""
                # Evidence types

                <!-- Generated from the catalogue of types; do not edit. -->

                What a record of each type can say, beside the envelope that all of them share. `details` holds a type's fields and
                lists; what happens is listed as the `items` of a population. A list is written out, or mapped from an export as it
                came (docs/exports.md). Everything may be left out; what stands there is judged.

                A *limit* is a key of `parameters` in the requirement that asks for the type. Where a control sets no limit, what the
                records say of it is shown as the note `limit-undeclared`, and nothing is judged by it.

                `mvn soc2:record` writes these fields as comments into a new record; an editor completes them from
                `schemas/v1/TYPE.schema.json`.
                """);
        for (EvidenceType type : Types.ALL) {
            text.append("\n## ")
                    .append(type.name())
                    .append("\n\n")
                    .append(type.title())
                    .append(".\n");
            fields("In `details`", type.fields(), text);
            type.tables().forEach(table -> table("`details." + table.name() + "`", table, text));
            type.item().ifPresent(table -> table("`items`", table, text));
            if (!type.limits().isEmpty()) {
                text.append("\n| limit | example | |\n|---|---|---|\n");
                type.limits()
                        .forEach(limit -> text.append("| `" + limit.name() + "` | `" + limit.example() + "` | "
                                + limit.description() + " |\n"));
            }
        }
        return text.toString();
    }

    private static void table(String where, Table table, StringBuilder text) {
        fields(where + ": " + table.description().replaceFirst("\\.$", ""), table.fields(), text);
    }

    private static void fields(String where, List<Field> fields, StringBuilder text) {
        if (fields.isEmpty()) {
            return;
        }
        text.append("\n").append(where).append(":\n\n| field | |\n|---|---|\n");
        fields.forEach(field -> text.append("| `" + field.name() + "` | " + said(field) + " |\n"));
    }

    private static String said(Field field) {
        String words = field.words().isEmpty()
                ? ""
                : " " + field.words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")) + ".";
        String inner = field.fields().isEmpty()
                ? ""
                : " Of these: "
                        + field.fields().stream()
                                .map(any -> "`" + any.name() + "`")
                                .collect(Collectors.joining(", ")) + ".";
        return field.description() + words + inner;
    }
}
