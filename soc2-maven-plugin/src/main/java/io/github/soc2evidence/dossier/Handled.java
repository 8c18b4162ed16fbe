package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.trust.Handling;
import java.util.Optional;

/**
 * A record that people made, and through whose hands it went.
 *
 * @param period the judged period that it belongs to; absent for one of another time
 */
public record Handled(Committed<Evidence> record, Handling handling, Optional<Id> period) {}
