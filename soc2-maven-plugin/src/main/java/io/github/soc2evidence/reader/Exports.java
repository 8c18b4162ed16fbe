package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.soc2evidence.model.Listing;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;

/**
 * Exports as other tools write them, untouched: tables (RFC 4180) and lists in JSON. Read in one pass; whatever is wrong
 * with one is said with its line, and never thrown.
 */
public final class Exports {
    /** More items than these are no population that anybody judges at once. */
    static final int MOST_ROWS = 1_000_000;

    /** Of all the values that are kept of one export. */
    static final long MOST_CHARACTERS = 64_000_000;

    /** Of one value that is kept. */
    static final int LONGEST = 10_000;

    /** Of any value, kept or not: so much may be in memory at once. */
    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxStringLength(1 << 20)
            .maxNameLength(1 << 10)
            .maxNumberLength(1 << 10)
            .maxNestingDepth(64)
            .build();

    private Exports() {}

    /** Whether a file of this name can be read as an export. */
    public static boolean supports(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt") || isJson(lower);
    }

    private static boolean isJson(String lower) {
        return lower.endsWith(".json") || isLines(lower);
    }

    private static boolean isLines(String lower) {
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    /**
     * What an export lists at some paths.
     *
     * @param name the file's, whose ending tells its kind
     * @param bytes perhaps not read to the end
     * @param paths columns of a table; paths below an item of JSON
     * @throws IOException where the bytes cannot be had, whatever they say
     */
    public static Listing read(String name, InputStream bytes, Collection<String> paths) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        Collection<String> wanted = new TreeSet<>(paths);
        try {
            StrictText text = new StrictText(bytes);
            return isJson(lower) ? new JsonExport(wanted, isLines(lower)).read(text) : new CsvExport(wanted).read(text);
        } catch (Broken e) {
            return Listing.broken(e.line(), String.valueOf(e.getMessage()));
        } catch (StrictText.NoText e) {
            return Listing.broken(e.line(), String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            return Listing.broken(line(e), Broken.said(e));
        }
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** An export that cannot be read on. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(int line, String message) {
            super(message, null, false, false);
            this.line = line;
        }

        int line() {
            return line;
        }

        /** What the parser says, on one line and without what it quotes of the file. */
        static String said(JsonProcessingException e) {
            if (e instanceof StreamConstraintsException) {
                return "a value, a name or its nesting is larger than any export needs";
            }
            String message = String.valueOf(e.getOriginalMessage());
            int end = message.indexOf('\n');
            return "it cannot be read on: " + (end < 0 ? message : message.substring(0, end));
        }
    }

    static void requireRoom(Listing.Draft draft, int line) {
        if (draft.rows() >= MOST_ROWS) {
            throw new Broken(line, "it has more than " + MOST_ROWS + " rows: split the population");
        }
        if (draft.characters() > MOST_CHARACTERS) {
            throw new Broken(line, "its mapped columns hold more than " + MOST_CHARACTERS + " characters");
        }
    }

    static void requireShort(String value, String path, int line) {
        if (value.length() > LONGEST) {
            throw new Broken(line, "a value of \"" + path + "\" has more than " + LONGEST + " characters");
        }
    }
}
