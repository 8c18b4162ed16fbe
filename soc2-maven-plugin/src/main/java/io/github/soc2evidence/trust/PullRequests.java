package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.ForgeReviews.PullRequest;
import io.github.soc2evidence.model.Oid;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The pull requests that snapshots tell of, by the commits of the chain that they became. */
public final class PullRequests {
    private final Map<Oid, Requested> byCommit = new HashMap<>();

    private PullRequests() {}

    /** Of two snapshots of one pull request the later one counts. */
    public static PullRequests of(Collection<ForgeReviews> snapshots, List<Commit> chain, Identities identities) {
        PullRequests all = new PullRequests();
        if (snapshots.isEmpty()) {
            return all;
        }
        Map<Oid, Integer> positions = new HashMap<>();
        for (int i = 0; i < chain.size(); i++) {
            positions.put(chain.get(i).id(), i);
        }
        snapshots.stream().sorted(Comparator.comparing(PullRequests::exported)).forEach(snapshot -> {
            for (PullRequest request : snapshot.pullRequests()) {
                Requested requested = new Requested(snapshot, request);
                Optional.ofNullable(positions.get(request.merged().commit()))
                        .ifPresent(end -> all.enter(requested, chain, end, identities));
            }
        });
        return all;
    }

    private static Instant exported(ForgeReviews snapshot) {
        return snapshot.exported().instant(ZoneOffset.UTC);
    }

    /**
     * A rebase leaves as many commits as the pull request had, each by the authors it had there; the forge names the last
     * of them.
     */
    private void enter(Requested requested, List<Commit> chain, int end, Identities identities) {
        Commit last = chain.get(end);
        byCommit.put(last.id(), requested);
        List<Set<Actor>> proposed = requested.authors(identities);
        boolean isRebase = !last.isMerge() && !Identities.isForge(last.committer());
        for (int back = 1; isRebase && back < proposed.size() && back <= end; back++) {
            Commit before = chain.get(end - back);
            Set<Actor> authors =
                    before.authors().stream().map(identities::actor).collect(Collectors.toSet());
            isRebase = !before.isMerge()
                    && identities.actor(before.committer()).equals(identities.actor(last.committer()))
                    && proposed.get(proposed.size() - 1 - back).containsAll(authors);
            if (isRebase) {
                byCommit.put(before.id(), requested);
            }
        }
    }

    /** The one that a commit of the chain came from, as far as a snapshot says. */
    public Optional<Requested> of(Commit commit) {
        return Optional.ofNullable(byCommit.get(commit.id()));
    }
}
