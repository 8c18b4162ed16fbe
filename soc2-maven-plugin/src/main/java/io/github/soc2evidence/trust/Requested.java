package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.ForgeReviews;
import io.github.soc2evidence.model.ForgeReviews.Judgement;
import io.github.soc2evidence.model.ForgeReviews.ProposedCommit;
import io.github.soc2evidence.model.ForgeReviews.PullRequest;
import io.github.soc2evidence.model.ForgeReviews.Review;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.trust.Endorsement.Export;
import io.github.soc2evidence.trust.Endorsement.Manner;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A pull request, and the snapshot that tells of it. */
public record Requested(ForgeReviews snapshot, PullRequest request) {
    /** {@code pull request 7}. */
    String name() {
        return "pull request " + request.number();
    }

    Export export(ZoneId zone) {
        return new Export(snapshot.exportedBy().toString(), snapshot.exported().day(zone));
    }

    Actor opener(Identities identities) {
        return identities.actor(snapshot.forge(), request.author());
    }

    Actor merger(Identities identities) {
        return identities.actor(snapshot.forge(), request.merged().by());
    }

    /** Of each of its commits, oldest first. */
    List<Set<Actor>> authors(Identities identities) {
        return request.commits().stream()
                .map(commit -> commit.authors().stream()
                        .map(author -> identities.actor(snapshot.forge(), author))
                        .collect(Collectors.toSet()))
                .toList();
    }

    /**
     * The approvals that stand: of each account the last word counts, and a comment takes nothing back.
     *
     * @param merged what it became on the chain
     * @param touches what wrote the bytes that are asked about
     * @param isFinal whether these are the bytes that stand now
     */
    List<Endorsement> approvals(
            Commit merged, List<Touch> touches, boolean isFinal, Identities identities, ZoneId zone) {
        Map<Actor, Review> last = new TreeMap<>();
        request.reviews().stream()
                .filter(review -> review.state() != Judgement.COMMENTED)
                .sorted(Comparator.comparing(review -> review.submitted().instant(ZoneOffset.UTC)))
                .forEach(review -> last.put(identities.actor(snapshot.forge(), review.by()), review));
        return last.entrySet().stream()
                .filter(any -> any.getValue().state() == Judgement.APPROVED)
                .map(any -> new Endorsement(
                        any.getKey(),
                        any.getValue().submitted().day(zone),
                        Optional.of(any.getValue().submitted().instant(zone)),
                        Manner.FORGE_REVIEW,
                        Optional.of(merged.id()),
                        isFinal && hasSeenAll(any.getValue(), merged, touches),
                        "approved " + name() + " at " + any.getValue().commit().abbreviated(),
                        Optional.of(export(zone))))
                .toList();
    }

    /** Whether a reviewer saw the head, or nothing came after that wrote these bytes. */
    private boolean hasSeenAll(Review review, Commit merged, List<Touch> touches) {
        if (!merged.isMerge()) {
            // The commits that it was made of are gone: which of them wrote the bytes nobody can tell.
            return review.commit().equals(request.head());
        }
        Set<Oid> seen = new HashSet<>();
        if (review.commit().equals(request.head()) && merged.parents().contains(request.head())) {
            touches.stream()
                    .map(touch -> touch.commit().id())
                    .filter(id -> !id.equals(merged.id()))
                    .forEach(seen::add);
        }
        List<Oid> commits = request.commits().stream().map(ProposedCommit::id).toList();
        seen.addAll(commits.subList(0, commits.indexOf(review.commit()) + 1));
        return touches.stream().allMatch(touch -> seen.contains(touch.commit().id()));
    }
}
