package io.github.soc2evidence.model;

import java.time.Instant;
import java.util.List;
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
        Details details) {
    public LogLine {
        requireInstant(performed.value());
        if (!details.exports().isEmpty()) {
            throw new IllegalArgumentException(
                    "a line of a log has no artifacts from which a list could be read: write the list into the line");
        }
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

    /**
     * What it says, as a record would.
     *
     * @param type that its requirement asks for: a line does not say
     * @param name of a line without one
     */
    public Evidence asRecord(String type, Id name) {
        return new Evidence(
                at,
                id.orElseGet(() -> new Located<>(name, at)),
                new Located<>(type, at),
                satisfies,
                subject,
                Optional.empty(),
                new Located<>(performed.value(), performed.at()),
                Optional.empty(),
                "production",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(state),
                intervals,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                details);
    }
}
