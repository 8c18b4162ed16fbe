package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.trust.Handling;

/** A record that people made, and through whose hands it went. */
public record Handled(Committed<Evidence> record, Handling handling) {}
