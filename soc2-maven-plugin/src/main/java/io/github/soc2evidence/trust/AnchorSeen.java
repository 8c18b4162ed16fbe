package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Filed;
import java.time.Instant;
import java.util.Optional;

/**
 * An anchor as the history has it, in one of its revisions.
 *
 * @param position of the chain's commit that brought this revision
 * @param stands whether the assessed commit has it
 * @param covers the position of the chain's last commit that led to the anchored one; absent where that is no part of the
 *     history any more
 * @param sameTree whether the anchored commit has the tree that the anchor says; true where the commit is gone
 * @param token what its time stamp is worth; absent where it names none
 */
public record AnchorSeen(
        Filed<Checkpoint> filed,
        int position,
        boolean stands,
        Optional<Integer> covers,
        boolean sameTree,
        Optional<Token> token) {
    /** What a time stamp is worth. */
    public sealed interface Token {}

    /**
     * One that counts.
     *
     * @param from the earliest instant at which it may have been made
     * @param to the latest
     * @param since the position of the chain's first commit that holds it
     * @param authority who made it, as its certificate says
     */
    public record Counts(Instant from, Instant to, int since, String authority) implements Token {}

    /** One that does not, and why. */
    public record Refused(String reason) implements Token {}

    /** The name of the anchor. */
    public String name() {
        return Checkpoint.name(filed.path());
    }
}
