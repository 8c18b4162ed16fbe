package io.github.soc2evidence.source;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Step;
import java.util.List;
import java.util.Set;

/**
 * The first-parent ancestry of a revision.
 *
 * @param steps oldest first
 * @param foxtrots the merges on it that were continued through their second parent
 */
public record Chain(List<Step> steps, Set<Oid> foxtrots) {
    public Chain {
        steps = List.copyOf(steps);
        foxtrots = Set.copyOf(foxtrots);
    }
}
