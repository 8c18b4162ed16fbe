package io.github.soc2evidence.reader;

/**
 * A plain document and all that was made of it, so that of a later one only the lines that differ are to be read. Immutable.
 */
final class Precedent {
    /** In bytes; of longer ones the trees would take much memory. */
    static final int LONGEST = 1 << 13;

    private final byte[] text;
    private final int[] starts;
    private final Tree.Mapping tree;
    private final Meanings meanings;
    private final boolean isOpen;

    /**
     * @param text what {@link BlockYaml} made the tree of; not changed by anybody
     * @param meanings of its parts, all noted
     */
    Precedent(byte[] text, Tree.Mapping tree, Meanings meanings) {
        this.text = text;
        this.starts = ChangedLines.starts(text);
        this.tree = tree;
        this.meanings = meanings;
        this.isOpen = !SecretScan.canBegin(text, 0, text.length);
    }

    /** Whether no secret can begin in it, nor where a line of it is another in which none can. */
    boolean isOpen() {
        return isOpen;
    }

    byte[] text() {
        return text;
    }

    Tree.Mapping tree() {
        return tree;
    }

    Meanings meanings() {
        return meanings;
    }

    /** Where its lines begin. */
    int[] starts() {
        return starts;
    }

    /** In bytes, of a line, from 1. */
    int length(int line) {
        return (line < starts.length ? starts[line] - 1 : text.length) - starts[line - 1];
    }

    /** The character at a line and column, both from 1. */
    char at(int line, int column) {
        int index = starts[line - 1] + column - 1;
        return index < text.length ? (char) text[index] : '\n';
    }
}
