package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.trust.Endorsement.Manner;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Through whose hands a record went (trust.md, "Who").
 *
 * @param preparers in their order, who brought it to the bytes that stand now, each with how that shows, {@code author of 3f1c9ab012}
 * @param endorsements by whom it was reviewed or merged, what is typed first, then in the order of the chain
 * @param isPending whether it is still to be merged: what that will show is not known
 * @param isAltered whether it came to say something else on the chain, after it was accepted
 */
public record Handling(
        Map<Actor, String> preparers, List<Endorsement> endorsements, boolean isPending, boolean isAltered) {
    public Handling {
        // Most have one, and there are as many as records.
        preparers = preparers.size() == 1
                ? Map.copyOf(preparers)
                : Collections.unmodifiableSortedMap(new TreeMap<>(preparers));
        endorsements = List.copyOf(endorsements);
    }

    /**
     * Puts together what is known of a record.
     *
     * @param bringings oldest first
     * @param typed its reviewer, as it says itself
     * @param isAltered as above
     */
    public static Handling of(
            List<Bringing> bringings, Optional<Act> typed, boolean isAltered, Identities identities, ZoneId zone) {
        SortedMap<Actor, String> preparers = new TreeMap<>();
        List<Endorsement> endorsements = new ArrayList<>();
        Optional<Actor> reviewer = typed.map(act -> Actor.person(act.by().value()));
        typed.ifPresent(act -> endorsements.add(new Endorsement(
                reviewer.orElseThrow(),
                act.on(),
                Optional.empty(),
                Manner.TYPED,
                Optional.empty(),
                false,
                "reviewed it (claimed)",
                Optional.empty())));
        for (Bringing bringing : bringings) {
            prepare(bringing, identities, preparers);
            if (!bringing.isPending()) {
                endorsements(bringing, reviewer, identities, zone).stream()
                        // What a job merges nobody has looked at.
                        .filter(any -> any.by().kind() != Actor.Kind.JOB)
                        .forEach(endorsements::add);
            }
        }
        boolean isPending = bringings.stream().anyMatch(Bringing::isPending);
        return new Handling(preparers, endorsements, isPending, isAltered);
    }

    private static void prepare(Bringing bringing, Identities identities, Map<Actor, String> preparers) {
        // Of a merge that wrote something itself the committer did, whoever else he is.
        Optional<Actor> merger = bringing.commit().isMerge() ? Optional.empty() : merger(bringing, identities);
        for (Touch touch : bringing.prepared()) {
            Commit commit = touch.commit();
            String id = commit.id().abbreviated();
            preparers.putIfAbsent(identities.actor(commit.author()), "author of " + id);
            touch.authors().stream()
                    .map(identities::actor)
                    .sorted()
                    .forEach(author -> preparers.putIfAbsent(author, "co-author of " + id));
            Actor committer = identities.actor(commit.committer());
            boolean isMerger = commit.equals(bringing.commit())
                    && merger.filter(committer::equals).isPresent();
            if (!isNobody(commit.committer()) && !isMerger) {
                preparers.putIfAbsent(committer, "committer of " + id);
            }
        }
        if (!bringing.prepared().isEmpty() && bringing.request().isPresent()) {
            Requested request = bringing.request().get();
            preparers.putIfAbsent(request.opener(identities), "who opened " + request.name());
            if (!bringing.commit().isMerge()) {
                request.authors(identities).stream()
                        .flatMap(authors -> authors.stream().sorted())
                        .forEach(author -> preparers.putIfAbsent(author, "author in " + request.name()));
            }
        }
    }

    /** The forge, which is no person, and whoever is still to merge. */
    private static boolean isNobody(Ident ident) {
        return Identities.isForge(ident)
                || (ident.name().isEmpty() && ident.email().isEmpty());
    }

    private static List<Endorsement> endorsements(
            Bringing bringing, Optional<Actor> reviewer, Identities identities, ZoneId zone) {
        List<Endorsement> all = new ArrayList<>();
        Commit commit = bringing.commit();
        Optional<Actor> merger = merger(bringing, identities);
        merger.ifPresent(by -> all.add(
                shown(by, Manner.MERGED, bringing, "merged " + commit.id().abbreviated(), zone)));
        bringing.reviewed().stream()
                .filter(touch -> reviewer.filter(by ->
                                touch.authors().stream().map(identities::actor).anyMatch(by::equals))
                        .isPresent())
                .findFirst()
                .ifPresent(touch -> all.add(shown(
                        reviewer.orElseThrow(),
                        Manner.COMMITTED,
                        bringing,
                        "committed the review in " + touch.commit().id().abbreviated(),
                        zone)));
        signer(bringing, identities)
                .filter(by -> merger.filter(by::equals).isEmpty())
                .ifPresent(by -> all.add(shown(
                        by, Manner.SIGNED, bringing, "signed " + commit.id().abbreviated(), zone)));
        bringing.request()
                .ifPresent(request -> all.addAll(
                        request.approvals(commit, bringing.prepared(), bringing.isFinal(), identities, zone)));
        return all;
    }

    private static Endorsement shown(Actor by, Manner manner, Bringing bringing, String what, ZoneId zone) {
        return new Endorsement(
                by,
                bringing.day(),
                Optional.of(bringing.at()),
                manner,
                Optional.of(bringing.commit().id()),
                bringing.isFinal(),
                what,
                manner == Manner.MERGED ? bringing.request().map(any -> any.export(zone)) : Optional.empty());
    }

    /**
     * A snapshot knows; else whoever made the merge, on the forge's page its author. A squash by the forge shows nobody,
     * but where the forge signs for the person who had it made.
     */
    private static Optional<Actor> merger(Bringing bringing, Identities identities) {
        Commit commit = bringing.commit();
        return bringing.request().map(request -> request.merger(identities)).or(() -> {
            Ident merger = Identities.isForge(commit.committer()) ? commit.author() : commit.committer();
            return (commit.isMerge() && !bringing.isPull()) || isSignedFor(bringing)
                    ? Optional.of(identities.actor(merger))
                    : Optional.empty();
        });
    }

    private static boolean isSignedFor(Bringing bringing) {
        Commit commit = bringing.commit();
        return !commit.isMerge()
                && !Identities.isForge(commit.committer())
                && commit.authors().stream()
                        .noneMatch(author -> author.email()
                                .equalsIgnoreCase(commit.committer().email()))
                && bringing.signature()
                        .filter(signature ->
                                signature.byForge() && signature.verdict().isGood())
                        .isPresent();
    }

    /** That somebody signs what he wrote, or pushed himself, is no approval. */
    private static Optional<Actor> signer(Bringing bringing, Identities identities) {
        Commit commit = bringing.commit();
        return bringing.signature()
                .filter(signature -> !signature.byForge())
                .flatMap(signature -> identities.signer(signature.verdict()))
                .map(Actor::person)
                .filter(by -> commit.isMerge() || !by.equals(identities.actor(commit.committer())))
                .filter(by -> Stream.concat(bringing.prepared().stream(), bringing.reviewed().stream())
                        .flatMap(touch -> touch.authors().stream())
                        .map(identities::actor)
                        .noneMatch(by::equals));
    }

    /** {@code author of 3f1c9ab012}; of a preparer. */
    public String part(Actor preparer) {
        return String.valueOf(preparers.get(preparer));
    }

    public boolean isPreparer(Actor actor) {
        return preparers.containsKey(actor);
    }

    /** The reviewer that the record names itself. */
    public Optional<Endorsement> typed() {
        return endorsements.stream().filter(any -> !any.isShown()).findFirst();
    }

    /** What git or a forge shows. */
    public List<Endorsement> shown() {
        return endorsements.stream().filter(Endorsement::isShown).toList();
    }

    /** What git or a forge shows of people who did not prepare it. */
    public List<Endorsement> independent() {
        return endorsements.stream()
                .filter(any -> any.isShown() && !isPreparer(any.by()))
                .toList();
    }
}
