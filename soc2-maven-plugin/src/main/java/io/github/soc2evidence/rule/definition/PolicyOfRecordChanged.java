package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Difference;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A commit within a judged period that changed how the record is kept: soc2.yaml's policy, the build, the CI. */
public final class PolicyOfRecordChanged implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("policy-of-record-changed");
    private static final String REMEDY = "be ready to say who decided it, and why";

    /** The keys that say how the record is judged; what is audited, when, and whom the record believes has rules of its own. */
    private static final Set<String> POLICY = Set.of(
            "type",
            "time-zone",
            "fiscal-year-start",
            "categories",
            "not-applicable",
            "branch",
            "adopted",
            "recorded-within",
            "annual-policy",
            "artifact-limit",
            "holidays",
            "severities");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was the record kept by the same policy throughout?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (Revised revised : Revised.in(dossier)) {
            String keys = Difference.between(revised.before(), revised.after()).stream()
                    .filter(any -> POLICY.contains(any.key()))
                    .map(Difference::toString)
                    .collect(Collectors.joining("; "));
            dossier.periodOf(revised.day())
                    .filter(any -> !keys.isEmpty())
                    .ifPresent(period -> findings.add(
                            Finding.of(ID, revised.subject(), "changed on " + revised.day() + ": " + keys, REMEDY)
                                    .at(revised.at(revised.after().at()))
                                    .in(period.id())));
        }
        builds(dossier)
                .forEach((recorded, paths) -> dossier.periodOf(recorded.at())
                        .ifPresent(period -> findings.add(build(dossier, recorded, paths, period))));
        return Answer.of(ID, dossier.chain().size(), "there is no commit", findings);
    }

    private static Map<Recorded, List<String>> builds(Dossier dossier) {
        return dossier.buildChanges().stream()
                .filter(change -> !dossier.isImported(change.recorded()))
                .collect(Collectors.groupingBy(
                        BuildChange::recorded,
                        LinkedHashMap::new,
                        Collectors.mapping(BuildChange::path, Collectors.toList())));
    }

    private static Finding build(Dossier dossier, Recorded recorded, List<String> paths, Period period) {
        return Finding.of(
                        ID,
                        Subject.pastRevision(paths.get(0), recorded.commit().id()),
                        "changed on " + dossier.day(recorded.at()) + ": " + String.join(", ", paths),
                        REMEDY)
                .at(Location.of(paths.get(0), Place.START).in(recorded.commit().id()))
                .in(period.id());
    }
}
