package io.github.soc2evidence.reader;

import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plain block style that our own goals and most people write, several times faster than from the parser's events: block mappings and
 * sequences, scalars and bracketed collections on one line, folded and literal text without blank lines, comments. It
 * makes the very tree that {@link StrictYaml} makes of it; whatever else it meets, or is not sure of, it leaves to that one, which
 * also has all the words for what is wrong.
 */
final class BlockYaml {
    /** Fewer than the strict reader allows. */
    static final int MOST_LEVELS = 32;

    private static final int TOP = 1;

    private final YamlCursor cursor;
    private final LineYaml inline;

    private BlockYaml(String text) {
        cursor = new YamlCursor(text);
        inline = new LineYaml(cursor);
    }

    /**
     * The tree of a document, or nothing where the strict reader is to decide.
     *
     * @param text without characters that {@link Utf8} refuses
     */
    static Optional<Tree> parse(String text) {
        try {
            return isPlain(text) ? Optional.of(new BlockYaml(text).document()) : Optional.empty();
        } catch (StepAside notForUs) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || c == '\r' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private Tree document() throws StepAside {
        cursor.skipToContent();
        if (cursor.column() != TOP) {
            throw new StepAside();
        }
        Tree tree = mapping(1);
        if (!cursor.isDone()) {
            throw new StepAside();
        }
        return tree;
    }

    /** Begins at its first key, and ends before the first line that says something and is indented less. */
    private Tree mapping(int level) throws StepAside {
        int line = cursor.line();
        int column = cursor.column();
        Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        do {
            int keyLine = cursor.line();
            String key = cursor.key();
            Tree value = member(column, level + 1);
            add(key, new Tree.Entry(value, keyLine, column), entries);
        } while (!cursor.isDone() && cursor.column() == column);
        return new Tree.Mapping(entries, line, column);
    }

    static void add(String key, Tree.Entry entry, Map<String, Tree.Entry> entries) throws StepAside {
        if (entries.putIfAbsent(key, entry) != null) {
            throw new StepAside();
        }
    }

    /** What follows a key's colon. */
    private Tree member(int column, int level) throws StepAside {
        int line = cursor.line();
        int behind = cursor.column();
        int colon = cursor.at();
        cursor.skipSpaces();
        boolean apart = cursor.at() > colon;
        if (cursor.here() != '\n' && (cursor.here() != '#' || !apart)) {
            return onThisLine(column, level);
        }
        cursor.nextLine();
        if (!cursor.isDone() && cursor.column() > column) {
            return within(column, cursor.isAtDash() ? sequence(level) : block(level));
        }
        if (!cursor.isDone() && cursor.column() == column && cursor.isAtDash()) {
            return within(column, sequence(level));
        }
        return new Tree.Scalar(NullNode.getInstance(), line, behind);
    }

    private Tree block(int level) throws StepAside {
        if (level > MOST_LEVELS) {
            throw new StepAside();
        }
        return mapping(level);
    }

    /** A value that begins on the line of its key or dash. */
    private Tree onThisLine(int column, int level) throws StepAside {
        char first = cursor.here();
        if (first == '|' || first == '>') {
            return within(column, text(column));
        }
        Tree value = inline.value(level);
        cursor.endLine();
        return within(column, value);
    }

    /** Whatever follows must not be indented further than the key or dash of the value. */
    private Tree within(int column, Tree value) throws StepAside {
        if (!cursor.isDone() && cursor.column() > column) {
            throw new StepAside();
        }
        return value;
    }

    private Tree sequence(int level) throws StepAside {
        if (level > MOST_LEVELS) {
            throw new StepAside();
        }
        int line = cursor.line();
        int column = cursor.column();
        List<Tree> items = new ArrayList<>();
        while (!cursor.isDone() && cursor.column() == column && cursor.isAtDash()) {
            cursor.moveTo(cursor.at() + 1);
            cursor.skipSpaces();
            items.add(cursor.isAtKey() ? within(column, block(level + 1)) : onThisLine(column, level + 1));
        }
        return new Tree.Sequence(items, line, column);
    }

    /** Folded or literal text, all of its lines indented alike and none of them blank. */
    private Tree text(int column) throws StepAside {
        int line = cursor.line();
        int begin = cursor.column();
        boolean folded = cursor.here() == '>';
        cursor.moveTo(cursor.at() + 1);
        boolean stripped = cursor.here() == '-';
        if (stripped) {
            cursor.moveTo(cursor.at() + 1);
        }
        if (cursor.here() != '\n') {
            throw new StepAside();
        }
        cursor.breakLine();
        cursor.skipSpaces();
        int indented = cursor.column();
        if (indented <= column) {
            throw new StepAside();
        }
        StringBuilder text = new StringBuilder();
        while (!cursor.isDone() && cursor.column() == indented) {
            if (!text.isEmpty()) {
                text.append(folded ? ' ' : '\n');
            }
            text.append(wholeLine());
            cursor.skipSpaces();
        }
        // A line that is blank, a comment or indented further is no simple end.
        if (cursor.isDone() ? cursor.column() != TOP : cursor.column() > indented || isUnclear(cursor.here())) {
            throw new StepAside();
        }
        if (!stripped) {
            text.append('\n');
        }
        return new Tree.Scalar(new PlainText(text.toString()), line, begin);
    }

    private static boolean isUnclear(char first) {
        return first == '\n' || first == '#';
    }

    /** The line that begins here, and goes to the next one. */
    private String wholeLine() throws StepAside {
        int begin = cursor.at();
        cursor.breakLine();
        int end = cursor.at() - 1;
        // The text's last line has no break, or there is nothing on this one but spaces.
        if (end <= begin || cursor.charAt(end) != '\n' || cursor.charAt(end - 1) == ' ') {
            throw new StepAside();
        }
        return cursor.between(begin, end);
    }
}
