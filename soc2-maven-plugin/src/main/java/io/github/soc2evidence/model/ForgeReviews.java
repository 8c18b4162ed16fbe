package io.github.soc2evidence.model;

import java.util.List;

/**
 * A snapshot of a forge's pull requests and their reviews, as its interface gave them to whoever exported it (trust.md,
 * "Who"): what git alone does not keep.
 *
 * @param exportedBy a person or a job; the snapshot is as good as their word
 */
public record ForgeReviews(
        Place at,
        Forge forge,
        String repository,
        Moment exported,
        Located<Id> exportedBy,
        List<PullRequest> pullRequests) {

    /**
     * One that was merged.
     *
     * @param author the account that opened it
     * @param head the last commit that was pushed to it
     */
    public record PullRequest(
            Place at,
            int number,
            String author,
            Oid head,
            List<ProposedCommit> commits,
            List<Review> reviews,
            Merged merged) {}

    /**
     * One of its commits.
     *
     * @param authors accounts, or e-mail addresses where the forge knows no account
     */
    public record ProposedCommit(Oid id, List<String> authors) {}

    /**
     * What somebody said of it.
     *
     * @param commit the last commit that the reviewer saw
     */
    public record Review(Place at, String by, Judgement state, Oid commit, Moment submitted) {}

    /** What a review says. */
    public enum Judgement {
        APPROVED,
        CHANGES_REQUESTED,
        COMMENTED,
        DISMISSED
    }

    /**
     * How it was merged.
     *
     * @param commit what it became on the branch: the merge, the squash, or the last one that was rebased
     */
    public record Merged(String by, Moment at, Oid commit) {}
}
