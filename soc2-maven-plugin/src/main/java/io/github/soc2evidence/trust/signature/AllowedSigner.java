package io.github.soc2evidence.trust.signature;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a file of allowed signers.
 *
 * @param authority whether the key signs certificates, and nothing else
 * @param namespaces empty: all
 */
record AllowedSigner(
        Patterns principals,
        SshKey key,
        boolean authority,
        Optional<Patterns> namespaces,
        Optional<Limit> validAfter,
        Optional<Limit> validBefore) {
    /**
     * One end of a key's life, itself within.
     *
     * @param text as written, and in which zone it was read where it names none
     */
    record Limit(Instant at, String text) {}

    boolean isFor(String namespace) {
        return namespaces.isEmpty()
                || namespaces.flatMap(each -> each.matching(namespace)).isPresent();
    }

    /** Why the key was not in force; empty where it was. */
    Optional<String> outside(Instant instant) {
        return validAfter
                .filter(limit -> instant.isBefore(limit.at()))
                .map(limit -> "the key is allowed from " + limit.text() + " on (valid-after)")
                .or(() -> validBefore
                        .filter(limit -> instant.isAfter(limit.at()))
                        .map(limit -> "the key was allowed until " + limit.text() + " (valid-before)"));
    }
}
