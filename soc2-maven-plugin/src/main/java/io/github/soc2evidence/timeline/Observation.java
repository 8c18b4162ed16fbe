package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Oid;
import java.time.Instant;
import java.util.List;

/**
 * What was seen at one instant of something that should operate continuously (time.md, "Continuous requirements").
 *
 * @param type the type of evidence; empty where it says none: a line of a log, a file that cannot be read
 * @param performed the instant that is claimed; of a file that was removed or cannot be read, its commit's
 * @param intervals what the source itself states
 * @param recorded when it reached the chain
 * @param imported whether it reached the chain no later than the record was adopted: then it is never backfilled
 * @param path the file that says so, as it lay there
 * @param commit the commit that brought it
 */
public record Observation(
        String type,
        Instant performed,
        Sight sight,
        List<Stated> intervals,
        Instant recorded,
        boolean imported,
        String path,
        Oid commit) {
    public Observation {
        intervals = List.copyOf(intervals);
    }

    /** What was seen. */
    public enum Sight {
        OPERATING,
        NOT_OPERATING,
        UNKNOWN,
        /** The file was taken away, so that nobody looked any more. */
        REMOVED
    }

    /** A time of which the source states whether it operated. */
    public record Stated(Sight sight, Spell spell) {}

    boolean isGood() {
        return sight == Sight.OPERATING;
    }
}
