package io.github.soc2evidence.bundle;

/**
 * A file about the record that a bundle holds beside it.
 *
 * @param path below {@code soc2/}
 */
public record Part(String path, Content content) {}
