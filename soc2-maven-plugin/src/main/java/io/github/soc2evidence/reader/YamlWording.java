package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Place;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The scanner's and parser's complaints in our words: what to look for, not which token came. */
final class YamlWording {
    static final String NOT_YAML =
            "this is not YAML: the text does not fit what stands before it (look at indentation, colons and quotes)";

    private record Phrase(String part, String words) {}

    /** The first whose part occurs in the complaint counts. */
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("'\\t", "a tab cannot indent or begin a value: use spaces"),
            new Phrase("TAB", "a tab cannot indent or begin a value: use spaces"),
            new Phrase("mapping values are not allowed", "a second ':' on this line: put the text in quotes"),
            new Phrase("could not find expected ':'", "expected \"key: value\", found no ':'"),
            new Phrase("unexpected end of stream", "the quotes that were opened are not closed"),
            new Phrase(
                    "unknown escape character",
                    "this escape does not exist: write \\\\ for a backslash, or use single quotes"),
            new Phrase("',' or '}'", "expected ',' or '}' (put text that has one of : , [ ] { } in quotes)"),
            new Phrase("',' or ']'", "expected ',' or ']' (put text that has one of : , [ ] { } in quotes)"),
            new Phrase(
                    "block sequence entries are not allowed", "a list cannot begin here: put it on a line of its own"),
            new Phrase(
                    "'<block sequence start>'", "a list item stands where a key is expected (look at its indentation)"),
            new Phrase("'<block mapping start>'", "this line is indented further than the one it belongs to"),
            new Phrase("cannot start any token", "a value cannot begin with this character: put it in quotes"));

    private YamlWording() {}

    /** Where it stands: what is never closed is best shown where it opens. */
    static Place at(MarkedYAMLException complaint) {
        boolean neverEnds = complaint.getContextMark() != null
                && String.valueOf(complaint.getProblem()).contains("unexpected end of stream");
        Mark mark = neverEnds ? complaint.getContextMark() : complaint.getProblemMark();
        return mark == null ? Place.START : new Place("", mark.getLine() + 1, mark.getColumn() + 1);
    }

    static String of(MarkedYAMLException complaint) {
        String problem = String.valueOf(complaint.getProblem());
        return PHRASES.stream()
                .filter(phrase -> problem.contains(phrase.part()))
                .findFirst()
                .map(Phrase::words)
                .orElse(NOT_YAML);
    }
}
