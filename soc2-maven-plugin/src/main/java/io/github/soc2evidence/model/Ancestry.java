package io.github.soc2evidence.model;

import java.util.Map;
import java.util.Optional;

/**
 * All commits that led to the end of a chain, those beside it included (trust.md: anchors and witnesses apply over
 * ancestry, which survives swapped parents).
 *
 * @param reaches of every one of them
 */
public record Ancestry(Map<Oid, Reach> reaches) {
    /**
     * A commit's place in relation to a chain. Of one on the chain both are its own position.
     *
     * @param contains the position of the chain's last commit that led to it; -1 where none did
     * @param within the position of the chain's first commit that it led to
     */
    public record Reach(int contains, int within) {}

    /** The commit's place; empty where it did not lead to the chain's end. */
    public Optional<Reach> reach(Oid commit) {
        return Optional.ofNullable(reaches.get(commit));
    }
}
