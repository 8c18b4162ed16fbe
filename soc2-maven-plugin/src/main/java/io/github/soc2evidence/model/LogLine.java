package io.github.soc2evidence.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line of a log of observations (format.md, "Evidence"). */
public record LogLine(
        Place at,
        Optional<Located<Id>> id,
        List<Located<RequirementId>> satisfies,
        Optional<Located<Id>> subject,
        Located<Moment> performed,
        Located<State> state,
        List<Interval> intervals,
        Map<String, Object> details) {
    public LogLine {
        requireInstant(performed.value());
    }

    static void requireInstant(Moment performed) {
        if (!(performed instanceof Moment.Point)) {
            throw new IllegalArgumentException("an observation needs the instant at which it was performed, with its "
                    + "offset, such as 2026-03-05T09:12:00-05:00; found " + performed);
        }
    }

    /** When it was performed, as is claimed. */
    public Instant instant() {
        return ((Moment.Point) performed.value()).instant();
    }
}
