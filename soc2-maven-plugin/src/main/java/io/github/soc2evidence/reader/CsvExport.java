package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table (RFC 4180) with a header, separated by what a first line {@code sep=;} says, else by commas, semicolons or tabs,
 * whichever its header has most of. Every row has as many fields as the header; blank lines are none. Columns of one name
 * are the values of one field.
 */
final class CsvExport {
    private static final int HEADER = 1 << 16;
    private static final int MOST_COLUMNS = 4_096;
    private static final int NAMED = 12;

    /** Behind a byte order mark, as spreadsheets write and read it. */
    private static final Pattern STATED = Pattern.compile("\\A\"?sep=([,;|\t])\"?\r?\n");

    private static final Map<Character, String> SEPARATORS =
            Map.of(';', "semicolons", '\t', "tabs", '|', "vertical bars");

    private final Collection<String> paths;
    private final Listing.Draft draft;
    private final Map<Integer, List<String>> wanted = new HashMap<>();
    private char separator;
    private int skipped;
    private int columns;

    CsvExport(Collection<String> paths) {
        this.paths = paths;
        this.draft = new Listing.Draft(paths);
    }

    Listing read(InputStream bytes) throws IOException {
        Reader text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8), HEADER);
        separator = separator(text);
        try (CsvParser csv = CsvFactory.builder()
                .streamReadConstraints(Exports.CONSTRAINTS)
                .build()
                .createParser(text)) {
            csv.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            csv.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            int line = 1 + skipped;
            try {
                csv.nextToken();
                for (JsonToken token = csv.nextToken(); token == JsonToken.START_ARRAY; token = csv.nextToken()) {
                    line = Math.max(1, csv.currentLocation().getLineNr()) + skipped;
                    row(csv, line);
                }
            } catch (JsonProcessingException e) {
                // Of a quote that nobody closed, the row tells more than the end of the file.
                throw new Broken(line, said(e));
            }
        }
        if (columns == 0) {
            throw new Broken(1, "it has no header");
        }
        return draft.done();
    }

    private static String said(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "a value has more than " + Exports.CONSTRAINTS.getMaxStringLength()
                    + " characters, as where a quote is never closed: export it again, whole";
        }
        return String.valueOf(e.getOriginalMessage()).contains("closing quote")
                ? "a quote that begins in this row is never closed: export it again, whole"
                : Broken.said(e);
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
        Map<String, List<String>> several = new HashMap<>();
        for (JsonToken token = csv.nextToken(); token != JsonToken.END_ARRAY; token = csv.nextToken()) {
            String value = csv.getText();
            blank &= value.isEmpty();
            if (!blank && !begun) {
                draft.row(line);
                begun = true;
            }
            List<String> mapped = value.isEmpty() ? List.of() : wanted.getOrDefault(fields, List.of());
            for (String path : mapped) {
                Exports.requireShort(value, path, line);
                several.computeIfAbsent(path, any -> new ArrayList<>(1)).add(value);
            }
            fields++;
        }
        if (fields == 1 && blank) {
            return;
        }
        if (!begun) {
            draft.row(line);
        }
        several.forEach(draft::put);
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
            List<Integer> at = at(path, names);
            at.forEach(column ->
                    wanted.computeIfAbsent(column, any -> new ArrayList<>(1)).add(path));
            if (at.isEmpty()) {
                draft.missing(path, separated() + instead(path, names));
            }
        }
    }

    /** Where the columns of a name are; blanks around a name are none of it, where no column has it with them. */
    private static List<Integer> at(String path, List<String> names) {
        boolean exact = names.contains(path);
        return IntStream.range(0, names.size())
                .filter(i ->
                        exact ? names.get(i).equals(path) : names.get(i).strip().equals(path.strip()))
                .boxed()
                .toList();
    }

    private String separated() {
        return separator == ',' ? "" : "separated by " + SEPARATORS.get(separator) + ", ";
    }

    /** What could have been meant. */
    static String instead(String path, List<String> names) {
        return Nearest.to(path, names)
                .map(near -> "did you mean " + Phrase.quoted(near) + "?")
                .orElseGet(() -> "it has "
                        + names.stream().limit(NAMED).map(Phrase::quoted).collect(Collectors.joining(", "))
                        + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : ""));
    }

    /** Leaves the text at its header. */
    private char separator(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(HEADER);
        StringBuilder header = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < HEADER; i++) {
            int c = text.read();
            if (c < 0 || (!quoted && header.length() > 0 && header.charAt(i - 1) == '\n')) {
                break;
            }
            quoted ^= c == '"';
            header.append((char) c);
        }
        text.reset();
        Matcher stated = STATED.matcher(header);
        if (stated.find()) {
            skipped = 1;
            text.skip(stated.end());
            return stated.group(1).charAt(0);
        }
        return most(header);
    }

    /** Of commas, semicolons and tabs outside of quotes. */
    private static char most(CharSequence header) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (!quoted && (c == '\n' || c == '\r')) {
                break;
            }
            quoted ^= c == '"';
            commas += !quoted && c == ',' ? 1 : 0;
            semicolons += !quoted && c == ';' ? 1 : 0;
            tabs += !quoted && c == '\t' ? 1 : 0;
        }
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }
}
