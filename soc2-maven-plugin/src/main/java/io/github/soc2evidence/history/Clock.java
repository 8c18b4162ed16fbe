package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Commit;
import java.time.Instant;
import java.util.Optional;

/**
 * What tells the time of one commit.
 *
 * @param at what the commit says, or who witnessed it; absent where that can be no time
 * @param isWitnessed whether somebody outside the company says so
 * @param notBefore the commit is not older, whatever it says; {@link Instant#MIN} where nobody vouches for that
 * @param notAfter the commit is not younger; {@link Instant#MAX} where nobody vouches for that
 */
public record Clock(Optional<Instant> at, boolean isWitnessed, Instant notBefore, Instant notAfter) {
    /** A commit's own claim, which nobody vouches for. */
    public static Clock claimed(Commit commit) {
        return new Clock(ChainClock.clock(commit), false, Instant.MIN, Instant.MAX);
    }

    /** How far what it says lies outside of what is vouched for may be the fault of two clocks. */
    boolean isBelievable(Instant asOf) {
        return at.filter(
                        any -> !any.isAfter(asOf) && !any.isBefore(earlier(notBefore)) && !any.isAfter(later(notAfter)))
                .isPresent();
    }

    private static Instant earlier(Instant any) {
        return any.equals(Instant.MIN) ? any : any.minus(ChainClock.SKEW);
    }

    private static Instant later(Instant any) {
        return any.equals(Instant.MAX) ? any : any.plus(ChainClock.SKEW);
    }
}
