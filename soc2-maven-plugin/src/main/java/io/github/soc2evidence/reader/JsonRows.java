package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonParser;
import io.github.soc2evidence.model.Listing;
import java.io.IOException;

/** The rows of an export in JSON, found in one document after the other. */
interface JsonRows {
    /** Reads the document at whose first token the parser stands. */
    void document(JsonParser json) throws IOException;

    /** What was found. */
    Listing done();

    /** Reads the object at which the parser stands as the next row. */
    static void item(JsonParser json, ItemPaths wanted, Listing.Draft draft) throws IOException {
        int line = JsonItem.line(json);
        Exports.requireRoom(draft, line);
        draft.row(line);
        wanted.in(JsonItem.of(json, wanted), (path, values) -> {
            values.forEach(value -> Exports.requireShort(value, path.column(), line));
            draft.put(path.column(), values);
        });
    }

    /** Says which columns none of the objects had. */
    static void missing(ItemPaths wanted, Listing.Draft draft) {
        if (draft.rows() > 0) {
            wanted.missing()
                    .forEach(path -> draft.missing(path.column(), CsvExport.instead(path.text(), wanted.names())));
        }
    }
}
