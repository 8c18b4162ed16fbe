package io.github.soc2evidence.report.paper.data;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.report.InertJson;
import io.github.soc2evidence.report.JsonReport;
import io.github.soc2evidence.report.paper.fact.Material;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;

/** Writes the fields of a file, streaming. What is not known is null, and never left out. */
final class Fields {
    private final JsonGenerator json;

    private Fields(JsonGenerator json) {
        this.json = json;
    }

    /** Writes some fields. */
    @FunctionalInterface
    interface Content {
        void write(Fields fields) throws IOException;
    }

    /** Writes the fields of one item. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    /** One file: what every one of them begins with, and then its own. The stream stays open. */
    static void file(Material material, OutputStream out, Content content) throws IOException {
        try (JsonGenerator json = InertJson.factory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(JsonReport.printer())) {
            Fields fields = new Fields(json);
            json.writeStartObject();
            json.writeNumberField("format", 1);
            fields.text("commit", material.assessment().commit().map(Commit::id));
            fields.text("as-of", material.asOf());
            fields.text("plugin", material.assessment().plugin());
            content.write(fields);
            json.writeEndObject();
        }
        out.write('\n');
    }

    void text(String key, Object value) throws IOException {
        if (value instanceof Optional<?> optional) {
            if (optional.isEmpty()) {
                json.writeNullField(key);
                return;
            }
            json.writeStringField(key, optional.get().toString());
            return;
        }
        json.writeStringField(key, value.toString());
    }

    void number(String key, long value) throws IOException {
        json.writeNumberField(key, value);
    }

    void flag(String key, boolean value) throws IOException {
        json.writeBooleanField(key, value);
    }

    void texts(String key, Collection<?> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (Object value : values) {
            json.writeString(value.toString());
        }
        json.writeEndArray();
    }

    /** An object, or null. */
    <T> void object(String key, Optional<T> value, Item<T> fields) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(key);
            return;
        }
        json.writeObjectFieldStart(key);
        fields.write(value.get());
        json.writeEndObject();
    }

    /** An array of objects. */
    <T> void list(String key, Iterable<T> items, Item<T> fields) throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            json.writeStartObject();
            fields.write(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
