package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that begin and end on one line, for {@link BlockYaml}: scalars, and collections in brackets. */
final class LineYaml {
    /** Letters and digits apart, what a plain scalar may begin with beyond doubt. */
    private static final String BEGINNINGS = "_/.(+<=$^;~";

    private final YamlCursor cursor;

    LineYaml(YamlCursor cursor) {
        this.cursor = cursor;
    }

    /** The value here, outside of brackets. */
    Tree value(int level) throws StepAside {
        return value(level, false);
    }

    /** The value of a member here, within brackets. */
    Tree member(int level) throws StepAside {
        return value(level, true);
    }

    private Tree value(int level, boolean inBrackets) throws StepAside {
        if (level > BlockYaml.MOST_LEVELS) {
            throw new StepAside();
        }
        return switch (cursor.here()) {
            case '[' -> sequence(level);
            case '{' -> mapping(level);
            case '\'' -> quoted('\'', '\'');
            case '"' -> quoted('"', '\\');
            default -> plain(inBrackets);
        };
    }

    private Tree sequence(int level) throws StepAside {
        int column = cursor.column();
        List<Tree> items = new ArrayList<>(4);
        open();
        while (cursor.here() != ']') {
            items.add(value(level + 1, true));
            separate(']');
        }
        cursor.moveTo(cursor.at() + 1);
        return new Tree.Sequence(items, cursor.line(), column);
    }

    private Tree mapping(int level) throws StepAside {
        int column = cursor.column();
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        open();
        while (cursor.here() != '}') {
            int keyColumn = cursor.column();
            String key = cursor.key();
            cursor.skipSpaces();
            Tree value = value(level + 1, true);
            BlockYaml.add(key, new Tree.Entry(value, cursor.line(), keyColumn), entries);
            separate('}');
        }
        cursor.moveTo(cursor.at() + 1);
        return new Tree.Mapping(entries, cursor.line(), column);
    }

    private void open() {
        cursor.moveTo(cursor.at() + 1);
        cursor.skipSpaces();
    }

    /** To the next member, or to the end; a comma before the end is left to the strict reader. */
    private void separate(char end) throws StepAside {
        cursor.skipSpaces();
        if (cursor.here() == end) {
            return;
        }
        if (cursor.here() != ',') {
            throw new StepAside();
        }
        open();
        if (cursor.here() == end) {
            throw new StepAside();
        }
    }

    /** @param special what in it has a meaning */
    private Tree quoted(char quote, char special) throws StepAside {
        int column = cursor.column();
        int begin = cursor.at() + 1;
        int end = begin;
        while (cursor.charAt(end) != quote) {
            if (cursor.charAt(end) == '\n' || cursor.charAt(end) == special) {
                throw new StepAside();
            }
            end++;
        }
        // Two single quotes are one within quotes.
        if (cursor.charAt(end + 1) == quote) {
            throw new StepAside();
        }
        cursor.moveTo(end + 1);
        return new Tree.Scalar(new PlainText(cursor.between(begin, end)), cursor.line(), column);
    }

    private Tree plain(boolean inBrackets) throws StepAside {
        int begin = cursor.at();
        if (!isBeginning(begin)) {
            throw new StepAside();
        }
        int end = begin;
        while (!endsPlain(end, inBrackets)) {
            end++;
        }
        while (cursor.charAt(end - 1) == ' ') {
            end--;
        }
        int column = cursor.column();
        String text = cursor.between(begin, end);
        if (CoreScalars.isNoNumber(text)) {
            throw new StepAside();
        }
        JsonNode json = CoreScalars.resolve(text);
        cursor.moveTo(end);
        return new Tree.Scalar(json, cursor.line(), column);
    }

    private boolean isBeginning(int index) {
        char c = cursor.charAt(index);
        return YamlCursor.isLetterOrDigit(c)
                || c > '\u00A0'
                || BEGINNINGS.indexOf(c) >= 0
                || (c == '-' && YamlCursor.isLetterOrDigit(cursor.charAt(index + 1)));
    }

    private boolean endsPlain(int index, boolean inBrackets) throws StepAside {
        char c = cursor.charAt(index);
        return switch (c) {
            case '\n' -> true;
            case '#' -> cursor.charAt(index - 1) == ' ';
            case ',', ']', '}' -> inBrackets;
            case '[', '{', '?', ':' -> {
                if (c == ':' ? isUnclearColon(index, inBrackets) : inBrackets) {
                    throw new StepAside();
                }
                yield false;
            }
            default -> false;
        };
    }

    private boolean isUnclearColon(int index, boolean inBrackets) {
        char next = cursor.charAt(index + 1);
        return next == ' ' || next == '\n' || (inBrackets && !YamlCursor.isLetterOrDigit(next) && next != '/');
    }
}
