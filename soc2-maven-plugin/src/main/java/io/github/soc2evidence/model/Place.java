package io.github.soc2evidence.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in its file.
 *
 * @param pointer JSON pointer, {@code ""} for the whole document
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(String pointer, int line, int column) {
    public static final Place START = new Place("", 1, 1);

    // Every value of every document has one: the generated methods cost more than reading it.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Place that
                && line == that.line
                && column == that.column
                && pointer.equals(that.pointer);
    }

    @Override
    public int hashCode() {
        return (pointer.hashCode() * 31 + line) * 31 + column;
    }
}
