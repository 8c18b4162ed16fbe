package io.github.soc2evidence.model;

/**
 * Where a value stands in its file.
 *
 * @param pointer JSON pointer, {@code ""} for the whole document
 * @param line from 1
 * @param column from 1, in characters
 */
public record Place(String pointer, int line, int column) {
    public static final Place START = new Place("", 1, 1);
}
