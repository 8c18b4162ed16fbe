package io.github.soc2evidence.model;

import java.util.List;

/**
 * One commit of the chain and what it changed under the evidence root, against the chain's commit before it (the first
 * one against nothing).
 *
 * @param changes sorted by the UTF-8 bytes of their paths
 */
public record Step(Commit commit, List<PathChange> changes) {
    public Step {
        changes = List.copyOf(changes);
    }
}
