package io.github.soc2evidence.history;

/**
 * What a blob says.
 *
 * @param digest the same for all ways of writing the same value
 */
public record Content<T>(T value, String digest) {}
