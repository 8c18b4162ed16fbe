package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;

/** A file of observations that only grows: one a line (format.md, {@code recording: log}). Empty lines are none. */
public record ObservationLog(List<Line> lines) {
    public ObservationLog {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param digest the same for all ways of writing the same value
     * @param said absent where the line cannot be read
     * @param fault why not; empty where it can
     * @param at where the line is, or what is wrong in it
     */
    public record Line(ContentId digest, Optional<LogLine> said, String fault, Place at) {}

    /** The name under which the file is known after a move: what it began with. */
    public String beginning() {
        return lines.isEmpty() ? "" : lines.get(0).digest().toString();
    }
}
