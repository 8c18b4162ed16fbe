package io.github.soc2evidence.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A stretch of time, half open: it has its first instant, and not its last (time.md, "Ground rules"). Never empty. */
public record Spell(Instant from, Instant to) {
    public Spell {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("no time from " + from + " to " + to);
        }
    }

    /** Empty where there is no time between the two. */
    public static Optional<Spell> between(Instant from, Instant to) {
        return from.isBefore(to) ? Optional.of(new Spell(from, to)) : Optional.empty();
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    Optional<Spell> and(Spell other) {
        return between(later(from, other.from), earlier(to, other.to));
    }

    static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
