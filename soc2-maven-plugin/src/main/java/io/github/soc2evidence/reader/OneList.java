package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.reader.Exports.Broken;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The one list of objects in JSON: an array, or several in a row or in an array, as paging tools write them; an object in
 * which one array of objects lies, at any depth but within no other array; or a line for each object.
 */
final class OneList implements JsonRows {
    private final boolean lines;
    private final Listing.Draft draft;
    private final ItemPaths paths;
    private boolean whole;
    private @Nullable String listAt;

    /** @param lines whether every object is an item */
    OneList(Collection<String> paths, boolean lines) {
        this.lines = lines;
        this.draft = new Listing.Draft(paths);
        this.paths = new ItemPaths(paths.stream().map(ItemPath::of).toList());
    }

    @Override
    public void document(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (whole) {
            throw new Broken(
                    JsonItem.line(json),
                    "after its one object comes another: name a file of lines *.jsonl, or say where the list lies with"
                            + " rows");
        }
        if (lines && token == JsonToken.START_OBJECT) {
            JsonRows.item(json, paths, draft);
        } else if (token == JsonToken.START_ARRAY && !lines) {
            items(json, json.nextToken());
        } else if (token == JsonToken.START_OBJECT) {
            whole = true;
            search(json, "");
            if (listAt == null) {
                throw new Broken(1, "it is an object in which no list lies");
            }
        } else {
            throw new Broken(JsonItem.line(json), lines ? "a line is no object" : "it is no list of objects");
        }
    }

    @Override
    public Listing done() {
        JsonRows.missing(paths, draft);
        return draft.done();
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
                    JsonItem.line(json),
                    "there are two lists in it, " + listAt + " and " + at + ": say with rows which of them");
        }
        listAt = at;
        items(json, token);
    }

    private void items(JsonParser json, JsonToken begun) throws IOException {
        for (JsonToken token = begun; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                items(json, json.nextToken());
            } else if (token == JsonToken.START_OBJECT) {
                JsonRows.item(json, paths, draft);
            } else {
                throw new Broken(JsonItem.line(json), "an item of the list is no object");
            }
        }
    }
}
