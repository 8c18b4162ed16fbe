package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run is asked.
 *
 * @param root the evidence root as a path from the repository's root, {@code ""} for the root itself
 * @param asOf a day or an instant; absent for the clock
 * @param clock what the clock said when the run began; read once
 * @param period the one period to judge; absent for all that can be
 * @param plugin the version of the plugin
 */
public record AssessmentRequest(String root, Optional<Moment> asOf, Instant clock, Optional<Id> period, String plugin) {
    /** The same, of the record at another root. */
    public AssessmentRequest at(String otherRoot) {
        return new AssessmentRequest(otherRoot, asOf, clock, period, plugin);
    }
}
