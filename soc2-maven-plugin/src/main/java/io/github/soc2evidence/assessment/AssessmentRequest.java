package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Oid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a run is asked.
 *
 * @param root the evidence root as a path from the repository's root, {@code ""} for the root itself
 * @param asOf a day or an instant; absent for the clock, or for what {@code atCommit} says
 * @param atCommit whether an absent as-of is the recorded time of the revision's commit: then no clock is in the result
 * @param clock what the clock said when the run began; read once
 * @param period the one period to judge; absent for all that can be
 * @param plugin the version of the plugin
 * @param earlier commits that somebody kept of earlier states, elsewhere: each must have led to the assessed one
 */
public record AssessmentRequest(
        String root,
        Optional<Moment> asOf,
        boolean atCommit,
        Instant clock,
        Optional<Id> period,
        String plugin,
        List<Oid> earlier) {
    public AssessmentRequest {
        earlier = List.copyOf(earlier);
    }

    /** Where nobody kept anything. */
    public AssessmentRequest(String root, Optional<Moment> asOf, Instant clock, Optional<Id> period, String plugin) {
        this(root, asOf, false, clock, period, plugin, List.of());
    }

    /** The same, of the record at another root. */
    public AssessmentRequest at(String otherRoot) {
        return new AssessmentRequest(otherRoot, asOf, atCommit, clock, period, plugin, earlier);
    }
}
