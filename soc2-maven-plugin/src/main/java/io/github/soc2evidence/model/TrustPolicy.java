package io.github.soc2evidence.model;

import java.util.List;
import java.util.Optional;

/** The roots of trust that the record names, and what it asks of signatures. */
public record TrustPolicy(
        Place at,
        Optional<String> forge,
        Optional<String> forgeKeys,
        Optional<String> allowedSigners,
        Optional<String> pgpKeys,
        Optional<String> timeStampRoots,
        Optional<String> signatures,
        Optional<Span> bracket,
        List<String> mayPush) {}
