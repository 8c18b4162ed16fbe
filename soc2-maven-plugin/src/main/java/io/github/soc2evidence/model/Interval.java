package io.github.soc2evidence.model;

import java.time.Instant;
import java.util.Optional;

/** A stretch of time of which a source itself states the state (format.md, "Evidence"). It has not the instant it ends with. */
public record Interval(Place at, State state, Moment from, Moment to, Optional<String> statedBy) {
    public Interval {
        if (!(from instanceof Moment.Point begin) || !(to instanceof Moment.Point end)) {
            throw new IllegalArgumentException(
                    "an interval needs instants with their offset, such as 2026-03-05T09:12:00-05:00");
        }
        if (!begin.instant().isBefore(end.instant())) {
            throw new IllegalArgumentException("the interval ends (" + to + ") before it has begun (" + from + ")");
        }
    }

    public Instant begin() {
        return ((Moment.Point) from).instant();
    }

    public Instant end() {
        return ((Moment.Point) to).instant();
    }
}
