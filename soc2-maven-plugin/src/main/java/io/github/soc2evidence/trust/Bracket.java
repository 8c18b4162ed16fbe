package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Between which instants something became part of the history, as far as somebody outside the company vouches for it.
 *
 * @param level who vouches for {@code notAfter}; T0 where nobody does
 * @param notBefore it is not older; absent where nobody vouches for that
 * @param notAfter it existed then; absent where nobody vouches for that
 */
public record Bracket(Level level, Optional<Instant> notBefore, Optional<Instant> notAfter) {
    /** What nobody vouches for. */
    public static final Bracket NONE = new Bracket(Level.T0, Optional.empty(), Optional.empty());

    /**
     * How long it may have been unwitnessed.
     *
     * @param recorded when it was recorded by git, where nobody vouches for an earlier limit
     * @return empty where there is no end
     */
    public Optional<Duration> width(Instant recorded) {
        return notAfter.map(end -> Duration.between(notBefore.orElse(recorded), end));
    }
}
