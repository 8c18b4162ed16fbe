package io.github.soc2evidence.model;

/**
 * Where a file gives away a secret. What the secret is, is kept nowhere: no part of it is in a value, a report or a log.
 *
 * @param line from 1
 * @param kind what it is, with its article: {@code a GitHub token}
 */
public record Secret(int line, String kind) {}
