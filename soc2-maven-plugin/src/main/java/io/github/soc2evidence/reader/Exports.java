package io.github.soc2evidence.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Phrase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
     * What an export lists at some paths, as a table or as the one list that lies in JSON.
     *
     * @param name the file's, whose ending tells its kind
     * @param bytes perhaps not read to the end
     * @param paths columns of a table; paths below an item of JSON
     * @throws IOException where the bytes cannot be had, whatever they say
     */
    public static Listing read(String name, InputStream bytes, Collection<String> paths) throws IOException {
        return read(name, bytes, "", paths);
    }

    /**
     * The same.
     *
     * @param rows the path of the list in JSON, where it lies within other lists; else empty
     */
    public static Listing read(String name, InputStream bytes, String rows, Collection<String> paths)
            throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        Collection<String> wanted = new TreeSet<>(paths);
        try {
            InputStream text = new StrictText(begun(bytes));
            if (isJson(lower)) {
                return new JsonExport(rows, wanted, isLines(lower)).read(text);
            }
            if (!rows.isEmpty()) {
                throw new Broken(
                        1, "it is a table, which has no list at " + Phrase.quoted(rows) + ": leave out its rows");
            }
            return new CsvExport(wanted).read(text);
        } catch (Broken e) {
            return Listing.broken(e.line(), String.valueOf(e.getMessage()));
        } catch (StrictText.NoText e) {
            return Listing.broken(e.line(), String.valueOf(e.getMessage()));
        } catch (JsonProcessingException e) {
            return Listing.broken(line(e), Broken.said(e));
        }
    }

    /** The same bytes, where they do not begin as another kind of file does. */
    private static InputStream begun(InputStream bytes) throws IOException {
        InputStream whole = new BufferedInputStream(bytes);
        whole.mark(FirstBytes.MOST);
        FirstBytes.fault(whole.readNBytes(FirstBytes.MOST)).ifPresent(fault -> {
            throw new Broken(1, fault);
        });
        whole.reset();
        return whole;
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    /** An export that cannot be read on. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

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
            String message = String.valueOf(e.getOriginalMessage());
            if (e instanceof StreamConstraintsException) {
                return tooLarge(message) + ": export only what is mapped";
            }
            if (e instanceof JsonEOFException) {
                return "it ends before its list does: export it again, whole";
            }
            Matcher twice = TWICE.matcher(message);
            if (twice.matches()) {
                return "an object has the key " + Wording.quoted(twice.group(1)) + " twice: export it again, each once";
            }
            int end = message.indexOf('\n');
            String line = end < 0 ? message : message.substring(0, end);
            return "it cannot be read on: " + (SecretScan.isIn(line) ? "no JSON begins so" : line);
        }

        private static String tooLarge(String message) {
            if (message.contains("depth")) {
                return "it is nested more than " + CONSTRAINTS.getMaxNestingDepth() + " deep";
            }
            return message.contains("Name")
                    ? "a name has more than " + CONSTRAINTS.getMaxNameLength() + " characters"
                    : "a value has more than " + CONSTRAINTS.getMaxStringLength() + " characters";
        }
    }

    static void requireRoom(Listing.Draft draft, int line) {
        if (draft.rows() >= MOST_ROWS) {
            throw new Broken(line, "it has more than " + MOST_ROWS + " rows: split the population");
        }
        if (draft.characters() > MOST_CHARACTERS) {
            throw new Broken(
                    line, "its mapped columns hold more than " + MOST_CHARACTERS + " characters: split the population");
        }
    }

    static void requireShort(String value, String path, int line) {
        if (value.length() > LONGEST) {
            throw new Broken(
                    line,
                    "a value of " + Phrase.quoted(path) + " has more than " + LONGEST
                            + " characters: map another column");
        }
    }
}
