package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Edit;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that must be approved, and that nobody is said to have approved. */
public final class ApprovalMissing implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("approval-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everything approved that has to be?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = records(dossier, findings) + redactions(dossier, findings) + weakenings(dossier, findings);
        return Answer.of(
                ID,
                examined,
                "no requirement is complete when reviewed, nothing was redacted and no control was weakened",
                findings);
    }

    /** What a merge will show is not known before. */
    private static int records(Dossier dossier, List<Finding> findings) {
        Map<RequirementId, Requirement> requirements = dossier.requirements();
        int examined = 0;
        for (Prepared prepared : Prepared.in(dossier)) {
            Optional<RequirementId> asks = asks(prepared.record(), requirements);
            if (asks.isPresent() && !prepared.handling().isPending()) {
                examined++;
                if (prepared.handling().endorsements().isEmpty()) {
                    findings.add(prepared.finding(
                            ID,
                            asks.get() + " is complete when reviewed, and neither the record nor git names a reviewer",
                            "have somebody else look at it and commit the record with their own name as reviewed"));
                }
            }
        }
        return examined;
    }

    private static Optional<RequirementId> asks(
            Committed<Evidence> record, Map<RequirementId, Requirement> requirements) {
        return record.value().satisfies().stream()
                .map(id -> id.value())
                .filter(id -> Optional.ofNullable(requirements.get(id))
                        .filter(any -> any.completeWhen().value() == CompleteWhen.REVIEWED)
                        .isPresent())
                .findFirst();
    }

    private static int redactions(Dossier dossier, List<Finding> findings) {
        for (Redacted redacted : dossier.redactions()) {
            Committed<Redaction> file = redacted.file();
            if (file.value().approved().isEmpty()) {
                findings.add(Finding.of(
                                ID,
                                Subject.file(file.path()),
                                "the redaction of " + file.value().path()
                                        + " is approved by nobody, and explains nothing",
                                "have somebody other than its author add approved, and merge it")
                        .at(file.at(file.value().at()))
                        .in(dossier.periodOf(file.recorded().at()).map(Period::id)));
            }
        }
        return dossier.redactions().size();
    }

    private static int weakenings(Dossier dossier, List<Finding> findings) {
        int examined = 0;
        for (ControlHistory control : dossier.histories()) {
            for (int i = 1; i < control.edits().size(); i++) {
                Edition<Control> edition = control.told().editions().get(i);
                Optional<Change> change =
                        control.edits().get(i).brought().filter(any -> any.kind() == Change.Kind.WEAKENING);
                Optional<Period> period = dossier.periodOf(edition.since());
                if (change.isPresent() && period.isPresent() && edition.since().isAfter(dossier.adopted())) {
                    examined++;
                    if (!isApproved(
                            change.get(),
                            control.edits().subList(i, control.edits().size()))) {
                        findings.add(weakening(control, edition, change.get(), period.get()));
                    }
                }
            }
        }
        return examined;
    }

    /** At once, or by the same block later. */
    private static boolean isApproved(Change change, List<Edit> since) {
        return since.stream()
                .flatMap(any -> any.brought().stream())
                .anyMatch(any -> any.kind() == change.kind()
                        && any.note().equals(change.note())
                        && any.approved().isPresent());
    }

    private static Finding weakening(ControlHistory control, Edition<Control> edition, Change change, Period period) {
        Recorded recorded = edition.recorded();
        return Finding.of(
                        ID,
                        Subject.interval(control.id().value(), edition.since()),
                        "weakened on " + edition.since() + ", and approved by nobody",
                        "have somebody approve it: add approved to the change block")
                .at(Location.of(edition.path(), change.at())
                        .in(recorded.commit().id()))
                .in(period.id())
                .about(control.id());
    }
}
