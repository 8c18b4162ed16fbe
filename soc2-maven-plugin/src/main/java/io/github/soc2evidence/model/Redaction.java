package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * What was removed from the history on purpose (trust.md, "Redactions"): it stays listed by its hash, and the break is
 * explained, not hidden.
 *
 * @param path below the evidence root, where it was
 * @param blob what is gone
 * @param approved absent: it is proposed, and explains nothing
 * @param rewrittenFrom the last commit of the history as it was
 * @param rewrittenTo the commit that took its place
 */
public record Redaction(
        Place at,
        Located<String> path,
        Located<Oid> blob,
        String reason,
        Optional<Act> approved,
        Oid rewrittenFrom,
        Located<Oid> rewrittenTo) {
    /** The same without its approval. */
    public Redaction withoutApproval() {
        return new Redaction(at, path, blob, reason, Optional.empty(), rewrittenFrom, rewrittenTo);
    }
}
