package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Fingerprint;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.timeline.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a pull request does to the record it is to be merged into (rules.md, "Pull requests").
 *
 * @param base the commit it lies on
 * @param status what the record is without it
 * @param problem why the base could not be judged; then everything found counts as new
 * @param known the fingerprints that stand between the base and green
 * @param awaiting those that only wait for somebody else to merge: merging is the approval
 * @param policy the paths it changes that decide how the record is kept and judged, from the repository's root
 * @param closed the windows that it closes
 * @param opened the windows that lose their evidence or that it makes a deviation, and those of new requirements
 * @param dropped the windows that are asked for no longer
 * @param controls what it touches, by files or by windows
 * @param criteria those that any of these controls answers to
 */
public record Proposal(
        Commit base,
        Status status,
        Optional<Assessment.Problem> problem,
        Set<Fingerprint> known,
        Set<Fingerprint> awaiting,
        List<String> policy,
        List<Placed> closed,
        List<Placed> opened,
        List<Placed> dropped,
        List<Id> controls,
        List<String> criteria) {
    private static final Set<String> AWAITED = Set.of("disclosure-proposed", "approval-claimed");

    public Proposal {
        known = Set.copyOf(known);
        awaiting = Set.copyOf(awaiting);
        policy = List.copyOf(policy);
        closed = List.copyOf(closed);
        opened = List.copyOf(opened);
        dropped = List.copyOf(dropped);
        controls = List.copyOf(controls);
        criteria = List.copyOf(criteria);
    }

    /** Whether a finding is held against the pull request: the base does not have it, and it does not only wait to be merged. */
    public boolean isHeldAgainst(Judged judged) {
        return !isKnown(judged) && !isAwaiting(judged);
    }

    /** Whether the base has it too. */
    public boolean isKnown(Judged judged) {
        return known.contains(judged.finding().fingerprint());
    }

    /** Whether it only waits for somebody else to merge. */
    public boolean isAwaiting(Judged judged) {
        return awaiting.contains(judged.finding().fingerprint());
    }

    /** The records that a pull request brings or changes. */
    public static Set<Id> pending(Assessment assessment) {
        return assessment.dossier().filter(any -> assessment.proposal().isPresent()).stream()
                .flatMap(dossier -> dossier.evidence().stream()
                        .filter(record ->
                                record.recorded().position() == dossier.chain().size() - 1))
                .map(record -> record.value().id().value())
                .collect(Collectors.toSet());
    }

    /**
     * Compares.
     *
     * @param without the base, judged as of the same instant
     * @param proposed the base with the pull request on top
     * @param paths all that the pull request changes, from the repository's root
     */
    static Proposal of(Commit base, Assessment without, Assessment proposed, List<String> paths) {
        Map<String, Placed> before = windows(without);
        Map<String, Placed> after = windows(proposed);
        Set<SeriesId> asked =
                before.values().stream().map(any -> any.series().id()).collect(Collectors.toSet());
        List<Placed> closed = differing(after, before, (now, then) -> isMet(now) && !isMet(then));
        List<Placed> lost = differing(after, before, (now, then) -> isMet(then) && !isMet(now));
        Stream<Placed> added = after.entrySet().stream()
                .filter(any -> !before.containsKey(any.getKey()))
                .map(Map.Entry::getValue)
                .filter(any -> any.window().verdict().isDeviation()
                        || (any.window().verdict() == Verdict.OPEN
                                && !asked.contains(any.series().id())));
        List<Placed> opened = Stream.concat(lost.stream(), added).toList();
        List<Placed> dropped = before.entrySet().stream()
                .filter(any -> !after.containsKey(any.getKey()))
                .map(Map.Entry::getValue)
                .filter(any -> any.window().verdict().wasDue() || any.window().verdict() == Verdict.OPEN)
                .toList();
        List<Id> controls = controls(without, proposed, paths, List.of(closed, opened, dropped));
        Set<String> trusted = trusted(without, proposed);
        return new Proposal(
                base,
                without.status(),
                without.problem(),
                without.undisclosed().stream()
                        .map(any -> any.finding().fingerprint())
                        .collect(Collectors.toSet()),
                awaiting(proposed),
                paths.stream()
                        .filter(path -> isPolicy(proposed.root(), path) || trusted.contains(path))
                        .toList(),
                closed,
                opened,
                dropped,
                controls,
                criteria(without, proposed, controls));
    }

    private static Map<String, Placed> windows(Assessment assessment) {
        return assessment.dossier().stream()
                .flatMap(Dossier::windows)
                .collect(Collectors.toMap(
                        any -> any.series().period() + " " + any.series().subject(any.window()),
                        Function.identity(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static List<Placed> differing(
            Map<String, Placed> after, Map<String, Placed> before, BiPredicate<Window, Window> how) {
        return after.entrySet().stream()
                .filter(any -> before.containsKey(any.getKey())
                        && how.test(
                                any.getValue().window(),
                                before.get(any.getKey()).window()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isMet(Window window) {
        return window.verdict().isPerformed();
    }

    /** What the pull request itself brings for somebody else to approve. */
    private static Set<Fingerprint> awaiting(Assessment proposed) {
        Optional<Dossier> dossier = proposed.dossier();
        if (dossier.isEmpty()) {
            return Set.of();
        }
        Set<String> awaited = dossier.get().disclosures().stream()
                .filter(any -> isPending(dossier.get(), any))
                .filter(any -> any.value()
                        .approved()
                        .filter(act -> dossier.get()
                                .authors()
                                .getOrDefault(any.path(), Set.of())
                                .contains(act.by().value()))
                        .isEmpty())
                .map(any -> any.value().id().toString())
                .collect(Collectors.toSet());
        return proposed.findings().stream()
                .filter(any -> AWAITED.contains(any.finding().rule().value())
                        && awaited.contains(any.finding().subject().value()))
                .map(any -> any.finding().fingerprint())
                .collect(Collectors.toSet());
    }

    private static boolean isPending(Dossier dossier, Committed<?> filed) {
        return filed.versions().last().position() == dossier.chain().size() - 1;
    }

    /** What a reviewer must see first: the record's policy, who is who, and how it is built and judged. */
    private static boolean isPolicy(String root, String path) {
        String below = root.equals(".") ? "" : root + "/";
        String own = path.startsWith(below) ? path.substring(below.length()) : path;
        return BuildChange.concerns(path)
                || BuildChange.concerns(own)
                || path.endsWith("CODEOWNERS")
                || path.endsWith(".gitattributes")
                || (path.startsWith(below)
                        && (own.equals("soc2.yaml") || own.equals("people.yaml") || own.startsWith("trust/")));
    }

    /** The files that decide whom the record believes, wherever they lie: those of before, and those of after. */
    private static Set<String> trusted(Assessment without, Assessment proposed) {
        return Stream.of(without, proposed)
                .flatMap(any -> any.dossier().stream())
                .flatMap(dossier -> dossier.testimony().policy().stream())
                .flatMap(policy -> policy.roots().values().stream())
                .map(path -> inRepository(proposed.root(), path.value()))
                .collect(Collectors.toSet());
    }

    private static List<Id> controls(
            Assessment without, Assessment proposed, List<String> paths, List<List<Placed>> windows) {
        Stream<Id> ofWindows = windows.stream()
                .flatMap(List::stream)
                .map(any -> any.series().id().control());
        Stream<Id> ofFiles = Stream.of(without, proposed)
                .flatMap(any -> any.dossier().stream().flatMap(dossier -> dossier.controls().stream()))
                .filter(any -> paths.contains(inRepository(proposed.root(), any.path())))
                .map(any -> any.value().id().value());
        return Stream.concat(ofWindows, ofFiles).distinct().sorted().toList();
    }

    private static String inRepository(String root, String path) {
        return root.equals(".") ? path : root + "/" + path;
    }

    private static List<String> criteria(Assessment without, Assessment proposed, List<Id> controls) {
        return Stream.of(without, proposed)
                .flatMap(any -> any.dossier().stream().flatMap(dossier -> dossier.controls().stream()))
                .filter(any -> controls.contains(any.value().id().value()))
                .flatMap(any -> any.value().criteria().stream())
                .map(any -> any.value().toString())
                .distinct()
                .sorted()
                .toList();
    }
}
