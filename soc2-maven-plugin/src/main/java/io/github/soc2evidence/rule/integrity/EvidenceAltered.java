package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.LogAlteration;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A record of one occurrence, or an artifact of it, that changed after it was accepted: after it reached the chain. */
public final class EvidenceAltered implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("evidence-altered");

    /** A file that a job overwrites each day would fill a page; its history is in git. */
    private static final int MOST_TOLD = 3;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every record still say what it said when it was accepted?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Provenance provenance = new Provenance(dossier);
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Committed<Evidence> record : dossier.evidence()) {
            if (!provenance.isPerOccurrence(record.value())) {
                continue;
            }
            List<Alteration> alterations = alterations(dossier, record);
            Optional<Id> period = dossier.belonging()
                    .period(record)
                    .or(() -> alterations.stream()
                            .flatMap(any -> dossier
                                    .periodOf(recorded(dossier, any.version()).at())
                                    .stream())
                            .map(Period::id)
                            .findFirst());
            if (period.isPresent()) {
                examined++;
                if (!alterations.isEmpty()) {
                    findings.add(finding(dossier, record, alterations).in(period));
                }
            }
        }
        dossier.logAlterations().forEach(any -> log(dossier, any).ifPresent(findings::add));
        return Answer.of(
                ID,
                examined + dossier.logs().size(),
                "no record of one occurrence belongs to a judged period, and there is no log",
                findings);
    }

    /** What a log said once it goes on saying: its lines count though they be taken away. */
    private static Optional<Finding> log(Dossier dossier, LogAlteration altered) {
        return dossier.periodOf(altered.recorded().at())
                .filter(any -> !dossier.isImported(altered.recorded()))
                .map(period -> Finding.of(
                                ID,
                                Subject.pastRevision(
                                        altered.path(),
                                        altered.recorded().commit().id()),
                                "a log only grows, and " + Phrase.count(altered.count(), "line")
                                        + " that it had before "
                                        + described(dossier, altered.recorded())
                                        + (altered.count() == 1 ? " is" : " are")
                                        + " no longer there as it was, the first of them line " + altered.line()
                                        + "; they count all the same",
                                "add lines to a log and change none; disclose the alteration")
                        .at(Location.of(altered.path())
                                .in(altered.recorded().commit().id()))
                        .in(period.id()));
    }

    private static List<Alteration> alterations(Dossier dossier, Committed<Evidence> record) {
        return Alteration.of(record.versions()).stream()
                .filter(any -> !dossier.isImported(recorded(dossier, any.version())))
                .toList();
    }

    private static Finding finding(Dossier dossier, Committed<Evidence> record, List<Alteration> alterations) {
        Recorded accepted = record.versions().all().stream()
                .filter(version -> version.value().isPresent())
                .findFirst()
                .map(version -> recorded(dossier, version))
                .orElseThrow();
        String changes = alterations.stream()
                .limit(MOST_TOLD)
                .map(any -> described(dossier, recorded(dossier, any.version())) + " (" + String.join(", ", any.what())
                        + ")")
                .collect(Collectors.joining("; "));
        String others = alterations.size() > MOST_TOLD
                ? "; and " + Phrase.count(alterations.size() - MOST_TOLD, "more time")
                : "";
        Version<Evidence> last = alterations.get(alterations.size() - 1).version();
        return Finding.of(
                        ID,
                        Subject.of(record.value().id().value()),
                        "accepted " + dossier.day(accepted.at()) + ", changed " + changes + others,
                        "say what was wrong in a new record that amends this one, and disclose the alteration")
                .at(Location.of(last.path(), last.value().orElseThrow().at())
                        .in(recorded(dossier, last).commit().id()))
                .about(record.value().satisfies().get(0).value().control());
    }

    private static String described(Dossier dossier, Recorded recorded) {
        return dossier.day(recorded.at()) + " in " + recorded.commit().id().abbreviated();
    }

    private static Recorded recorded(Dossier dossier, Version<Evidence> version) {
        return dossier.chain().get(version.position());
    }
}
