package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Oid;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A record that was on the chain, and is in the assessed commit under no path.
 *
 * @param last what it said, and where
 * @param removal the commit that took it away
 * @param blob what the file held then
 * @param attachments what lay beside it, by the name it gave them; one that was not in the repository is absent
 */
public record RemovedEvidence(
        Filed<Evidence> last, Recorded removal, Optional<Oid> blob, Map<String, Oid> attachments) {
    public RemovedEvidence {
        attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
    }
}
