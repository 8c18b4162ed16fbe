package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One artifact that serves two windows of a requirement whose occurrences have a record each. A job's output, and what
 * is static by its type, may well be the same twice.
 */
public final class OccurrenceReused implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("occurrence-reused");
    private static final Set<String> STATIC = Set.of("document", "configuration", "policy-review");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every window rest on evidence of its own?";
    }

    /** A window, and the record that was taken for it. */
    private record Served(Placed placed, Committed<Evidence> record) {}

    @Override
    public Answer examine(Dossier dossier) {
        Map<SeriesId, List<Served>> served = served(dossier);
        List<Finding> findings = new ArrayList<>();
        served.values().forEach(windows -> findings.addAll(reused(dossier, windows)));
        int examined = served.values().stream().mapToInt(List::size).sum();
        return Answer.of(ID, examined, "no window rests on a person's record of one occurrence", findings);
    }

    private static Map<SeriesId, List<Served>> served(Dossier dossier) {
        Provenance provenance = new Provenance(dossier);
        RecordIndex records = new RecordIndex(dossier);
        Map<SeriesId, List<Served>> served = new HashMap<>();
        dossier.windows()
                // Of nothing there is nothing of its own to show.
                .filter(placed -> placed.window().verdict() != Verdict.NO_OCCURRENCE)
                .filter(placed -> Provenance.isPerOccurrence(placed.series().requirement())
                        && !STATIC.contains(
                                placed.series().requirement().evidence().value()))
                .sorted(Comparator.comparing(
                        placed -> placed.window().nominal().days().from()))
                .forEach(placed -> placed.window()
                        .taken()
                        .flatMap(records::of)
                        .filter(record -> !provenance.isAutomated(record))
                        .ifPresent(
                                record -> served.computeIfAbsent(placed.series().id(), any -> new ArrayList<>())
                                        .add(new Served(placed, record))));
        return new TreeMap<>(served);
    }

    private static List<Finding> reused(Dossier dossier, List<Served> windows) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Served> nearest = new HashMap<>();
        // Where judged periods overlap, a window lies in both of them, with the one record.
        Set<Id> seen = new HashSet<>();
        for (Served later : windows) {
            if (seen.add(later.record.value().id().value())) {
                reused(later, nearest)
                        .filter(any -> !dossier.isImported(later.record.recorded()))
                        .ifPresent(findings::add);
                for (Artifact artifact : later.record.value().artifacts()) {
                    nearest.put(artifact.sha256().value(), later);
                }
            }
        }
        return findings;
    }

    private static Optional<Finding> reused(Served later, Map<String, Served> nearest) {
        for (Artifact artifact : later.record.value().artifacts()) {
            Served earlier = nearest.get(artifact.sha256().value());
            if (earlier != null && !window(earlier).equals(window(later))) {
                return Optional.of(finding(later, artifact, earlier));
            }
        }
        return Optional.empty();
    }

    private static String window(Served served) {
        return served.placed.window().nominal().id();
    }

    private static Finding finding(Served later, Artifact artifact, Served earlier) {
        String name = artifact.path().map(Object::toString).or(artifact::uri).orElse("");
        return Finding.of(
                        ID,
                        later.placed.series().subject(later.placed.window()),
                        later.record.value().id() + " rests on " + name + " (SHA-256 "
                                + artifact.sha256().value().substring(0, 10) + "), which serves "
                                + window(earlier) + " already, in "
                                + earlier.record.value().id(),
                        "file the evidence of this occurrence; where there is none, disclose the window")
                .at(later.record.filed().at(artifact.at()))
                .in(later.placed.series().period())
                .about(later.placed.series().id().control());
    }
}
