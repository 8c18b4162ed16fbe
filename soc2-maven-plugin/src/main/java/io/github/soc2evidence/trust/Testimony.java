package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.trust.Roots.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What others than the dates of git say of the history: signatures, anchors, tags, and the brackets that follow from them.
 *
 * @param policy what the record asks; absent where it names no trust
 * @param signatures of the commits whose signature somebody asks for: those of the chain, and those beside it that the
 *     forge made
 * @param anchors of all revisions that ever were on the chain, in its order
 * @param tags those that the record names, and those that an auditor signed, by name
 * @param faults why files that soc2.yaml names are no roots of trust
 * @param earlier the commits that somebody outside kept of an earlier state, and that are no part of the history any more
 */
public record Testimony(
        Optional<TrustPolicy> policy,
        Map<Oid, Signature> signatures,
        List<AnchorSeen> anchors,
        List<TagSeen> tags,
        List<Fault> faults,
        List<Oid> earlier,
        Brackets brackets) {
    public Testimony {
        signatures = Map.copyOf(signatures);
        anchors = List.copyOf(anchors);
        tags = List.copyOf(tags);
        faults = List.copyOf(faults);
        earlier = List.copyOf(earlier);
    }

    /** What was found of a commit's signature; empty where nobody asks for it. */
    public Optional<Signature> signature(Commit commit) {
        return Optional.ofNullable(signatures.get(commit.id()));
    }

    /** Whether nobody vouches for the time of anything. */
    public boolean isSilent() {
        return brackets.isNone();
    }
}
