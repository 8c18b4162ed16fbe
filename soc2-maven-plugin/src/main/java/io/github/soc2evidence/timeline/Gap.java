package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time within the effective days in which nothing shows that a control operated (time.md, "Continuous requirements").
 *
 * @param spell all of it, between what is covered on both sides; as of now, where it goes on
 * @param reason that of its first instant
 * @param certain from the first to the last observation of it
 * @param possible from the last good observation to the first good one after it, as far as the days are effective
 * @param before the last good observation; absent where there was none
 * @param after the first good one after it; absent where there is none yet
 * @param tolerated whether the control accepts a gap of this length
 */
public record Gap(
        Spell spell,
        Reason reason,
        Duration certain,
        Duration possible,
        Optional<Seen> before,
        Optional<Seen> after,
        boolean tolerated) {
    /** An instant at which it is known to have operated, and who says so. */
    public record Seen(Instant at, Observation observation) {
        /** The commit that brought the word of it. */
        public Oid commit() {
            return observation.commit();
        }
    }

    /** Why nothing is covered. */
    public enum Reason {
        NOT_OPERATING,
        UNKNOWN,
        REMOVED,
        UNOBSERVED;

        /** The word that files and reports use. */
        @Override
        public String toString() {
            return Words.of(this);
        }
    }

    /** Where it begins, which tells it from all others of its series. */
    public Instant from() {
        return spell.from();
    }
}
