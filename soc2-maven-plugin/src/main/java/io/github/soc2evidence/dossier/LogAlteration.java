package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;

/**
 * A commit that changed or dropped lines of a log, which only grows.
 *
 * @param line the first of these lines, as the log had it before
 * @param count how many of the lines it had are no longer there, or not in their place
 */
public record LogAlteration(String path, Recorded recorded, int line, int count) {}
