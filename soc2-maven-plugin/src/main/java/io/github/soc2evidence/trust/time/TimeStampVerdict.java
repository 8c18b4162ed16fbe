package io.github.soc2evidence.trust.time;

import java.time.Instant;
import java.util.Optional;

/**
 * What was found of one time stamp.
 *
 * @param holds whether the bytes existed no later than {@code noLaterThan}, as far as a named authority's word goes
 * @param time the instant that the token states; empty unless it holds
 * @param noLaterThan the same with the accuracy that it claims added, or as it is where it claims none; empty unless it holds
 * @param authority the subject of the certificate that made it; empty unless it holds
 * @param root the subject of the named root that its chain ends in; empty unless it holds
 * @param reason one sentence with what was found
 * @param unproved what this judgement leaves open; empty text where it does not hold
 */
public record TimeStampVerdict(
        boolean holds,
        Optional<Instant> time,
        Optional<Instant> noLaterThan,
        Optional<String> authority,
        Optional<String> root,
        String reason,
        String unproved) {
    static TimeStampVerdict refused(String reason) {
        return new TimeStampVerdict(
                false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), reason, "");
    }
}
