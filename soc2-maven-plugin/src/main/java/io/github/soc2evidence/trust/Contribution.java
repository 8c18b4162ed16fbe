package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Touch;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One commit of the chain that brought bytes to some paths.
 *
 * @param touches the commits that wrote them, oldest first: of the side of a merge, or the commit itself; empty where
 *     nobody knows
 * @param signature of the commit, where somebody asks for it
 * @param request the pull request it came from, as far as a snapshot tells
 */
public record Contribution(
        Commit commit, List<Touch> touches, Optional<Signature> signature, Optional<Requested> request) {
    public Contribution {
        touches = List.copyOf(touches);
    }

    /** Who wrote the bytes; of a squash also those whom it hides and a snapshot knows. */
    Set<Id> authors(Identities identities) {
        Stream<Actor> written =
                touches.stream().flatMap(touch -> touch.authors().stream()).map(identities::actor);
        Stream<Actor> squashed = request.filter(any -> !commit.isMerge()).stream()
                .flatMap(any -> any.authors(identities).stream())
                .flatMap(Set::stream);
        return people(Stream.concat(written, squashed));
    }

    /**
     * Who stands behind the bytes: whoever wrote the last of them, took them into the chain, signed them there, or approved
     * them on the forge as they are.
     */
    Set<Id> hands(Identities identities) {
        Stream<Actor> last = touches.isEmpty()
                ? Stream.empty()
                : touches.get(touches.size() - 1).authors().stream().map(identities::actor);
        Stream<Actor> merger =
                Stream.of(request.map(any -> any.merger(identities)).orElseGet(() -> identities.actor(merger())));
        Stream<Actor> approved = request.stream()
                .flatMap(any -> any.approvals(commit, touches, true, identities, ZoneOffset.UTC).stream())
                .filter(Endorsement::covers)
                .map(Endorsement::by);
        Set<Id> hands = people(Stream.of(last, merger, approved).flatMap(any -> any));
        signature
                .filter(any -> !any.byForge())
                .flatMap(any -> identities.signer(any.verdict()))
                .ifPresent(hands::add);
        return hands;
    }

    /**
     * Who took the bytes into the chain without writing them there. The forge is no person: then a merge's author is
     * its merger, and for a squash nobody is known.
     */
    private Ident merger() {
        return commit.isMerge() && Identities.isForge(commit.committer()) ? commit.author() : commit.committer();
    }

    private static Set<Id> people(Stream<Actor> actors) {
        return actors.flatMap(actor -> actor.person().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
