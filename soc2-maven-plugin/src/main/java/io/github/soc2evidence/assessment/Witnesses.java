package io.github.soc2evidence.assessment;

import io.github.soc2evidence.history.ChainClock;
import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Ancestry.Reach;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Level;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.model.TrustPolicy.Root;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.Bound;
import io.github.soc2evidence.trust.Brackets;
import io.github.soc2evidence.trust.Roots;
import io.github.soc2evidence.trust.Signature;
import io.github.soc2evidence.trust.TagSeen;
import io.github.soc2evidence.trust.Testimony;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what others than the dates of git say of a history (trust.md, "Witnessed time"). Nothing is read that nobody
 * asks for.
 */
final class Witnesses {
    private final Revision revision;
    private final String root;
    private final Configuration configuration;
    private final boolean hasHistory;
    private final List<Oid> earlier;
    private final Map<Files, Roots> read = new HashMap<>();
    private final Map<Asked, Map<Oid, Signature>> signatures = new HashMap<>();
    private @Nullable Ancestry ancestry;

    /** What roots are made of: the same files, read in the same zone, are the same roots. */
    private record Files(Optional<TrustPolicy> policy, Map<Root, Oid> blobs, ZoneId zone) {}

    /** What a signature is worth depends on both. */
    private record Asked(Roots roots, Instant asOf) {}

    private Witnesses(
            Revision revision, String root, Configuration configuration, boolean hasHistory, List<Oid> earlier) {
        this.revision = revision;
        this.root = root;
        this.configuration = configuration;
        this.hasHistory = hasHistory;
        this.earlier = earlier;
    }

    static Witnesses of(Revision revision, AssessmentRequest request, Configuration configuration) {
        return new Witnesses(revision, request.root(), configuration, true, request.earlier());
    }

    /** Of files alone: whether the roots of trust can be read, and nothing more. */
    static Witnesses ofFiles(Revision workingCopy, String root, Configuration configuration) {
        return new Witnesses(workingCopy, root, configuration, false, List.of());
    }

    /** Whether there are commits to ask about, and not files alone. */
    boolean hasHistory() {
        return hasHistory;
    }

    /** Whom the record believes, as a commit says. */
    Roots rootsAt(Oid commit) {
        Examination examination = configuration.at(commit);
        if (examination.trust().isEmpty()) {
            return Roots.none();
        }
        TrustPolicy policy = examination.trust().get();
        Map<Root, Oid> blobs = new EnumMap<>(Root.class);
        policy.roots().forEach((which, path) -> file(commit, path).ifPresent(blob -> blobs.put(which, blob)));
        ZoneId zone = examination.timeZone().value();
        return read.computeIfAbsent(
                new Files(Optional.of(policy), blobs, zone), files -> Roots.read(policy, bytes(blobs), zone));
    }

    private Optional<Oid> file(Oid commit, Located<String> path) {
        String whole = root.isEmpty() ? path.value() : root + "/" + path.value();
        return revision.entry(commit, whole).filter(TreeEntry::isFile).map(TreeEntry::id);
    }

    private Map<Root, byte[]> bytes(Map<Root, Oid> blobs) {
        Map<Root, byte[]> files = new EnumMap<>(Root.class);
        revision.blobs(blobs.values(), (id, size, in) -> {
            byte[] content = in.readNBytes(Roots.MOST_BYTES + 1);
            blobs.forEach((which, blob) -> {
                if (blob.equals(id)) {
                    files.put(which, content);
                }
            });
        });
        return files;
    }

    /**
     * The clocks of the chain's commits that the forge made, as it signed them.
     *
     * @param at the commit whose configuration counts
     */
    Map<Oid, Instant> forgeClocks(Oid at, List<Commit> chain, Instant asOf) {
        Roots roots = rootsAt(at);
        Map<Oid, Instant> clocks = new HashMap<>();
        if (hasHistory && roots.asks()) {
            for (Commit commit : chain) {
                signature(roots, commit, asOf)
                        .flatMap(Signature::witnessed)
                        .ifPresent(when -> clocks.put(commit.id(), when));
            }
        }
        return clocks;
    }

    /** What a commit's signature is worth, where somebody asks for it. */
    Optional<Signature> signature(Roots roots, Commit commit, Instant asOf) {
        if (!roots.asksFor(commit)) {
            return Optional.empty();
        }
        return Optional.of(signatures
                .computeIfAbsent(new Asked(roots, asOf), any -> new HashMap<>())
                .computeIfAbsent(commit.id(), id -> roots.signature(commit, revision.object(id), dated(commit), asOf)));
    }

    private static Instant dated(Commit commit) {
        return ChainClock.clock(commit).orElse(Instant.EPOCH);
    }

    /** All that is said of a chain that is cut. */
    Testimony testimony(Cut cut, Documents documents) {
        List<Step> steps = cut.settled();
        Oid last = cut.steps().get(cut.steps().size() - 1).commit().id();
        Roots roots = rootsAt(last);
        Instant asOf = cut.asOf().instant();
        // What a pull request brings is looked at before it can no longer be taken back.
        Anchors anchors = new Anchors(revision, cut.steps(), documents, roots);
        if (!hasHistory) {
            return silence(cut, roots, anchors.unjudged());
        }
        Examination examination = configuration.at(last);
        Tags tags = new Tags(revision, roots, cut.asOf(), examination, anchors);
        if (!roots.asks() && anchors.isEmpty() && tags.isEmpty() && earlier.isEmpty()) {
            return silence(cut, roots, List.of());
        }
        Ancestry whole = ancestry();
        Map<Oid, Signature> signed = signed(roots, steps, whole, asOf);
        List<AnchorSeen> seen = anchors.seen(whole, steps.size());
        List<TagSeen> tagged = tags.seen(whole, steps.size());
        Limits limits = new Limits(whole, steps.size());
        signed.values().forEach(limits::forge);
        seen.forEach(limits::anchor);
        tagged.forEach(limits::tag);
        return new Testimony(
                roots.policy(),
                signed,
                seen,
                tagged,
                roots.faults(),
                earlier.stream().filter(commit -> whole.reach(commit).isEmpty()).toList(),
                new Brackets(cut.steps().size(), limits.upper, limits.lower));
    }

    /** Where nobody says anything. */
    private static Testimony silence(Cut cut, Roots roots, List<AnchorSeen> anchors) {
        return new Testimony(
                roots.policy(),
                Map.of(),
                anchors,
                List.of(),
                roots.faults(),
                List.of(),
                Brackets.none(cut.steps().size()));
    }

    private Ancestry ancestry() {
        Ancestry known = ancestry;
        if (known == null) {
            known = revision.ancestry();
            ancestry = known;
        }
        return known;
    }

    /** Those of the chain, and those beside it that the forge made. */
    private Map<Oid, Signature> signed(Roots roots, List<Step> steps, Ancestry whole, Instant asOf) {
        Map<Oid, Signature> signed = new HashMap<>();
        if (!roots.asks()) {
            return signed;
        }
        steps.forEach(step -> signature(roots, step.commit(), asOf)
                .ifPresent(signature -> signed.put(step.commit().id(), signature)));
        if (roots.hasForge()) {
            whole.reaches().forEach((id, reach) -> {
                if (reach.within() < steps.size() && !signed.containsKey(id)) {
                    signature(roots, revision.header(id), asOf)
                            .filter(Signature::byForge)
                            .ifPresent(signature -> signed.put(id, signature));
                }
            });
        }
        return signed;
    }

    /** The limits that follow from what was seen. */
    private static final class Limits {
        private final Ancestry whole;
        private final int length;
        private final List<Bound> upper = new ArrayList<>();
        private final List<Bound> lower = new ArrayList<>();

        Limits(Ancestry whole, int length) {
            this.whole = whole;
            this.length = length;
        }

        /** What led to a commit that the forge signed existed by then; what it led to did not. */
        void forge(Signature signature) {
            Optional<Reach> reach = whole.reach(signature.commit().id());
            Optional<Instant> when = signature.witnessed();
            if (reach.isPresent() && when.isPresent()) {
                Reach place = reach.get();
                upper.add(new Bound(Level.T1, when.get(), Math.min(place.contains(), length - 1)));
                boolean isOnChain = place.contains() == place.within();
                lower.add(new Bound(Level.T1, when.get(), isOnChain ? place.within() + 1 : place.within()));
            }
        }

        /** What led to the anchored commit existed when its token was made; what holds the token did not. */
        void anchor(AnchorSeen anchor) {
            if (anchor.covers().isPresent()
                    && anchor.token().isPresent()
                    && anchor.token().get() instanceof AnchorSeen.Counts token) {
                upper.add(new Bound(Level.T2, token.to(), anchor.covers().get()));
                lower.add(new Bound(Level.T2, token.from(), token.since()));
            }
        }

        /** What an auditor signed existed by then. */
        void tag(TagSeen tag) {
            Optional<Instant> when =
                    tag.auditors().filter(SignatureVerdict::isGood).flatMap(SignatureVerdict::created);
            tag.tag()
                    .flatMap(any -> any.commit())
                    .flatMap(whole::reach)
                    .filter(reach -> reach.within() < length)
                    .ifPresent(reach ->
                            when.ifPresent(instant -> upper.add(new Bound(Level.T2, instant, reach.contains()))));
        }
    }
}
