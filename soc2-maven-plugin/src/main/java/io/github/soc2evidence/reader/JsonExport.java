package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.reader.Exports.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects in JSON: an array (or several in a row, as paging tools write them); an object in which one array of
 * objects lies, at any depth but within no other array; or a line for each object.
 */
final class JsonExport {
    /** Of one item's values, kept or not, that are looked into. */
    private static final int MOST_VALUES = 100_000;

    private final boolean lines;
    private final Listing.Draft draft;
    private final List<ItemPath> paths;
    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> first = new ArrayList<>();
    private @Nullable String listAt;
    private int values;

    /** @param lines whether every object is an item */
    JsonExport(Collection<String> paths, boolean lines) {
        this.lines = lines;
        this.draft = new Listing.Draft(paths);
        this.paths = paths.stream().map(ItemPath::of).toList();
        this.paths.forEach(path -> roots.addAll(path.roots()));
    }

    Listing read(InputStream bytes) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(Exports.CONSTRAINTS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser json = factory.createParser(bytes)) {
            boolean any = false;
            boolean whole = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (whole) {
                    throw new Broken(line(json), "after its one object comes another: name a file of lines *.jsonl");
                }
                any = true;
                if (lines && token == JsonToken.START_OBJECT) {
                    item(json);
                } else if (token == JsonToken.START_ARRAY && !lines) {
                    list(json);
                } else if (token == JsonToken.START_OBJECT) {
                    whole = true;
                    search(json, "");
                    if (listAt == null) {
                        throw new Broken(1, "it is an object in which no list lies");
                    }
                } else {
                    throw new Broken(line(json), lines ? "a line is no object" : "it is no list of objects");
                }
            }
            if (!any && !lines) {
                throw new Broken(1, "there is nothing in it");
            }
        }
        missing();
        return draft.done();
    }

    private void missing() {
        for (ItemPath path : paths) {
            if (draft.rows() > 0 && path.roots().stream().noneMatch(seen::contains)) {
                draft.missing(path.text(), CsvExport.instead(path.text(), first));
            }
        }
    }

    /** Of an object that is no item: looks for the one list in it. */
    private void search(JsonParser json, String at) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String below = at + (at.isEmpty() ? "" : ".") + json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.START_OBJECT) {
                search(json, below);
            } else if (token == JsonToken.START_ARRAY) {
                member(json, below);
            }
        }
    }

    private void member(JsonParser json, String at) throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            listAt = listAt == null ? at : listAt;
            return;
        }
        if (token != JsonToken.START_OBJECT) {
            while (token != JsonToken.END_ARRAY) {
                json.skipChildren();
                token = json.nextToken();
            }
            return;
        }
        if (draft.rows() > 0) {
            throw new Broken(
                    line(json), "there are two lists in it, " + listAt + " and " + at + ": export one by itself");
        }
        listAt = at;
        items(json, token);
    }

    private void list(JsonParser json) throws IOException {
        items(json, json.nextToken());
    }

    private void items(JsonParser json, JsonToken begun) throws IOException {
        for (JsonToken token = begun; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw new Broken(line(json), "an item of the list is no object");
            }
            item(json);
        }
    }

    private void item(JsonParser json) throws IOException {
        int line = line(json);
        Exports.requireRoom(draft, line);
        draft.row(line);
        values = 0;
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            if (draft.rows() == 1) {
                first.add(name);
            }
            json.nextToken();
            if (roots.contains(name)) {
                seen.add(name);
                put(fields, name, value(json));
            } else {
                json.skipChildren();
            }
        }
        for (ItemPath path : paths) {
            List<String> found = path.in(fields);
            found.forEach(value -> Exports.requireShort(value, path.text(), line));
            draft.put(path.text(), found);
        }
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

    private static int line(JsonParser json) {
        return Math.max(1, json.currentTokenLocation().getLineNr());
    }
}
