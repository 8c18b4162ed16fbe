package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Nearest;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.reader.Exports.Broken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table (RFC 4180) with a header, separated by commas, semicolons or tabs, whichever its header has most of. Every row has
 * as many fields as the header; blank lines are none.
 */
final class CsvExport {
    private static final int HEADER = 1 << 16;
    private static final int MOST_COLUMNS = 4_096;
    private static final int NAMED = 12;

    private final Collection<String> paths;
    private final Listing.Draft draft;
    private final Map<Integer, String> wanted = new HashMap<>();
    private int columns;

    CsvExport(Collection<String> paths) {
        this.paths = paths;
        this.draft = new Listing.Draft(paths);
    }

    Listing read(InputStream bytes) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), HEADER);
        char separator = separator(text);
        try (CsvParser csv = CsvFactory.builder()
                .streamReadConstraints(Exports.CONSTRAINTS)
                .build()
                .createParser(text)) {
            csv.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            int line = 1;
            try {
                csv.nextToken();
                for (JsonToken token = csv.nextToken(); token == JsonToken.START_ARRAY; token = csv.nextToken()) {
                    line = Math.max(1, csv.currentLocation().getLineNr());
                    row(csv, line);
                }
            } catch (JsonProcessingException e) {
                // Of a quote that nobody closed, the row tells more than the end of the file.
                throw new Broken(line, Broken.said(e));
            }
        }
        if (columns == 0) {
            throw new Broken(1, "it has no header");
        }
        return draft.done();
    }

    private void row(CsvParser csv, int line) throws IOException {
        if (columns == 0) {
            header(csv, line);
            return;
        }
        Exports.requireRoom(draft, line);
        int fields = 0;
        boolean blank = true;
        boolean begun = false;
        for (JsonToken token = csv.nextToken(); token != JsonToken.END_ARRAY; token = csv.nextToken()) {
            String value = csv.getText();
            blank &= value.isEmpty();
            if (!blank && !begun) {
                draft.row(line);
                begun = true;
            }
            String path = wanted.get(fields);
            if (path != null && !value.isEmpty()) {
                Exports.requireShort(value, path, line);
                draft.put(path, List.of(value));
            }
            fields++;
        }
        if (fields == 1 && blank) {
            return;
        }
        if (!begun) {
            draft.row(line);
        }
        if (fields != columns) {
            throw new Broken(
                    line,
                    "the row has " + Phrase.count(fields, "field") + ", the header has " + columns
                            + ": export it again, whole");
        }
    }

    private void header(CsvParser csv, int line) throws IOException {
        List<String> names = new ArrayList<>();
        for (JsonToken token = csv.nextToken(); token != JsonToken.END_ARRAY; token = csv.nextToken()) {
            names.add(csv.getText());
            if (names.size() > MOST_COLUMNS) {
                throw new Broken(line, "its header has more than " + MOST_COLUMNS + " columns");
            }
        }
        if (names.stream().allMatch(String::isBlank)) {
            throw new Broken(line, "it has no header");
        }
        columns = names.size();
        for (String path : paths) {
            int at = names.indexOf(path);
            if (at < 0) {
                draft.missing(path, instead(path, names));
            } else if (names.lastIndexOf(path) != at) {
                throw new Broken(line, "its header has two columns \"" + path + "\"");
            } else {
                wanted.put(at, path);
            }
        }
    }

    /** What could have been meant. */
    static String instead(String path, List<String> names) {
        return Nearest.to(path, names)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(() -> "it has "
                        + names.stream().limit(NAMED).map(Phrase::quoted).collect(Collectors.joining(", "))
                        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : ""));
    }

    /** Leaves the text at its beginning, behind a byte order mark. */
    private static char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < HEADER; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
            tabs += !quoted && c == '\t' ? 1 : 0;
        }
        text.reset();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
