package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Filed;

/**
 * A record that was on the chain, and is in the assessed commit under no path.
 *
 * @param last what it said, and where
 * @param removal the commit that took it away
 */
public record RemovedEvidence(Filed<Evidence> last, Recorded removal) {}
