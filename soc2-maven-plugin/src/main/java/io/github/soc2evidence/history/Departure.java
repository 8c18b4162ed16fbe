package io.github.soc2evidence.history;

/** A path at which a value no longer stands, though it may stand at others. */
public record Departure(int position, String path) {}
