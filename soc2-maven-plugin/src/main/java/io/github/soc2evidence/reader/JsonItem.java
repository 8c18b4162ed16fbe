package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.soc2evidence.reader.Exports.Broken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one object of which something is wanted; of values as texts, lists and maps. */
final class JsonItem {
    /** Of one object's values that are looked into. */
    private static final int MOST_VALUES = 100_000;

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private int values;

    /** Reads an object of which nothing but values is wanted. */
    static Map<String, Object> of(JsonParser json, ItemPaths wanted) throws IOException {
        JsonItem item = new JsonItem();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            item.take(json, name, wanted);
        }
        return item.fields;
    }

    /** Takes the value at which the parser stands, or skips it. */
    void take(JsonParser json, String name, ItemPaths wanted) throws IOException {
        if (wanted.wants(name)) {
            put(fields, name, value(json));
        } else {
            json.skipChildren();
        }
    }

    Map<String, Object> fields() {
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** As text, list or map; null where there is none. */
    private @Nullable Object value(JsonParser json) throws IOException {
        values++;
        if (values > MOST_VALUES) {
            throw new Broken(line(json), "an item has more than " + MOST_VALUES + " values in its mapped fields");
        }
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                put(map, name, value(json));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Object item = value(json);
                if (item != null) {
                    list.add(item);
                }
            }
            return list;
        }
        return token == JsonToken.VALUE_NULL ? null : json.getText();
    }

    static int line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }
}
