package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.reader.Exports.Broken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** Objects listed in JSON, in one document or several in a row. No object may have a key twice. */
final class JsonExport {
    private final JsonRows rows;
    private final boolean lines;

    /**
     * @param rows the path of the list, empty where there is but one
     * @param lines whether every line is a document
     */
    JsonExport(String rows, Collection<String> paths, boolean lines) {
        this.rows = rows.isEmpty() ? new OneList(paths, lines) : new NestedLists(rows, paths);
        this.lines = lines;
    }

    Listing read(InputStream bytes) throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(Exports.CONSTRAINTS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser json = factory.createParser(bytes)) {
            boolean any = lines;
            while (json.nextToken() != null) {
                any = true;
                rows.document(json);
            }
            if (!any) {
                throw new Broken(1, "there is nothing in it");
            }
        }
        return rows.done();
    }
}
