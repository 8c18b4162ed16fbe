package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A commit to be written.
 *
 * @param parents none for the first commit, several for a merge
 * @param changes against the first parent's tree: what a path holds from now on, or empty to remove it
 */
public record Draft(
        List<Oid> parents, Person author, Person committer, String message, Map<String, Optional<byte[]>> changes) {
    public Draft {
        parents = List.copyOf(parents);
        changes = Map.copyOf(changes);
    }
}
