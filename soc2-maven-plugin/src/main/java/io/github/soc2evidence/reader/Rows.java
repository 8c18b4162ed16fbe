package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/** How many rows a table or list has, its header left out (format.md, {@code sources[].rows}). Streams. */
public final class Rows {
    private Rows() {}

    /** Empty where the file is of no kind that has rows, or is not what its name says. */
    public static OptionalLong of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".csv") || name.endsWith(".tsv")) {
                return OptionalLong.of(ofTable(file));
            }
            if (name.endsWith(".json")) {
                return ofArray(file);
            }
            return name.endsWith(".jsonl") ? OptionalLong.of(ofLines(file)) : OptionalLong.empty();
        } catch (IOException | UncheckedIOException notWhatItSays) {
            return OptionalLong.empty();
        }
    }

    /** RFC 4180: a line end within quotes ends no row; empty lines are none. */
    private static long ofTable(Path file) throws IOException {
        long rows = 0;
        boolean quoted = false;
        boolean filled = false;
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '"') {
                    quoted = !quoted;
                }
                if ((c == '\n' || c == '\r') && !quoted) {
                    rows += filled ? 1 : 0;
                    filled = false;
                } else {
                    filled = true;
                }
            }
        }
        return Math.max(0, rows + (filled ? 1 : 0) - 1);
    }

    private static OptionalLong ofArray(Path file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return OptionalLong.empty();
            }
            long rows = 0;
            for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
                if (token == null) {
                    return OptionalLong.empty();
                }
                json.skipChildren();
                rows++;
            }
            return OptionalLong.of(rows);
        }
    }

    private static long ofLines(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return reader.lines().filter(line -> !line.isBlank()).count();
        }
    }
}
