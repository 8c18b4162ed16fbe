package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.history.Recorded;

/**
 * Something that reads differently than before, as the history shows it.
 *
 * @param recorded the commit that brought it
 * @param kind {@code control}, {@code system}, {@code vendor}, ...
 * @param name of what changed
 * @param what became of it, as the end of a sentence
 */
public record Changed(Recorded recorded, String kind, String name, String what) {}
