package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.trust.Approval;
import java.util.Optional;

/**
 * A redaction, and what the history says of it.
 *
 * @param approval what git shows of it; absent where none is typed
 * @param until the position of the chain's commit that the rewriting ended with; absent where that is not on the chain
 * @param isStillThere whether the history holds the blob all the same
 */
public record Redacted(
        Committed<Redaction> file, Optional<Approval> approval, Optional<Integer> until, boolean isStillThere) {
    /** Whether somebody other than its author approved it. */
    public boolean isApproved() {
        return approval.filter(Approval::isShown).isPresent();
    }

    /** Whether it explains that what was said at a position of the chain is gone. */
    public boolean explains(int position) {
        return isApproved() && until.filter(end -> position <= end).isPresent();
    }
}
