package io.github.soc2evidence.reader;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a text that are not as in an earlier one of as many lines. A line ends before its line feed. */
final class ChangedLines {
    private static final int FEW = 8;

    /** For each of them: its number from 0, where it begins and ends in the later text, and how much it begins alike. */
    private int[] lines = new int[4 * FEW];

    private int count;

    private ChangedLines() {}

    /** Where the lines of a text begin; the last one may be empty. */
    static int[] starts(byte[] text) {
        int lines = 1;
        for (byte b : text) {
            lines += b == '\n' ? 1 : 0;
        }
        int[] starts = new int[lines];
        int line = 1;
        for (int i = 0; i < text.length && line < lines; i++) {
            if (text[i] == '\n') {
                starts[line] = i + 1;
                line++;
            }
        }
        return starts;
    }

    /**
     * Null where the two have not as many lines.
     *
     * @param starts of the lines of the earlier text
     */
    static @Nullable ChangedLines between(byte[] before, int[] starts, byte[] after) {
        ChangedLines changed = new ChangedLines();
        int from = 0;
        int to = 0;
        for (int line = 0; ; line++) {
            int same = Arrays.mismatch(before, from, before.length, after, to, after.length);
            if (same < 0) {
                return changed;
            }
            while (line + 1 < starts.length && starts[line + 1] <= from + same) {
                line++;
            }
            int alike = from + same - starts[line];
            int end = lineEnd(after, to + same);
            changed.add(line, to + same - alike, end, alike);
            boolean isLast = line + 1 == starts.length;
            if (isLast || end == after.length) {
                return isLast && end == after.length ? changed : null;
            }
            from = starts[line + 1];
            to = end + 1;
        }
    }

    private static int lineEnd(byte[] text, int from) {
        int end = from;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    private void add(int line, int start, int end, int alike) {
        if (4 * count == lines.length) {
            lines = Arrays.copyOf(lines, 2 * lines.length);
        }
        int at = 4 * count;
        lines[at] = line;
        lines[at + 1] = start;
        lines[at + 2] = end;
        lines[at + 3] = alike;
        count++;
    }

    int count() {
        return count;
    }

    /** From 1. */
    int number(int index) {
        return lines[4 * index] + 1;
    }

    int start(int index) {
        return lines[4 * index + 1];
    }

    int end(int index) {
        return lines[4 * index + 2];
    }

    /** In bytes. */
    int alike(int index) {
        return lines[4 * index + 3];
    }
}
