package io.github.soc2evidence.source;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first-parent ancestry of a revision.
 *
 * @param steps oldest first
 * @param foxtrots the merges on it that were continued through their second parent
 * @param pending what lies on top of it and is not on the chain yet: a pull request, a working copy
 */
public record Chain(List<Step> steps, Set<Oid> foxtrots, Optional<Pending> pending) {
    /**
     * A step that is still to be made. When it will be recorded nobody knows: the dates of its commit are not those.
     *
     * @param step its changes below the evidence root, against the chain's last commit
     * @param paths all that it changes, from the repository's root, in the order of their bytes
     */
    public record Pending(Step step, List<String> paths) {
        public Pending {
            paths = List.copyOf(paths);
        }
    }

    public Chain {
        steps = List.copyOf(steps);
        foxtrots = Set.copyOf(foxtrots);
    }

    /** A chain on which nothing is pending. */
    public Chain(List<Step> steps, Set<Oid> foxtrots) {
        this(steps, foxtrots, Optional.empty());
    }

    /** The same, without what is pending. */
    public Chain settled() {
        return new Chain(steps, foxtrots);
    }
}
