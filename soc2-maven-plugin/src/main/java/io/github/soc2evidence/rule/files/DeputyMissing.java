package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.People.Absence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** An owner who is away for longer than a control can wait, with nobody to stand in. */
public final class DeputyMissing implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("deputy-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did somebody stand in for every owner who was away for longer than a unit of a requirement?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Leave> leaves = dossier.judgedPeriods()
                .flatMap(period ->
                        dossier.histories().stream().flatMap(control -> Leave.of(control, period, dossier).stream()))
                .toList();
        List<Finding> findings = leaves.stream()
                .flatMap(leave -> alone(leave, dossier).flatMap(days -> finding(leave, days, dossier)).stream())
                .toList();
        return Answer.of(ID, leaves.size(), "no owner of a control is away in a judged period", findings);
    }

    /** The first stretch, of those that have begun, on which nobody stood in for longer than a unit. */
    private static Optional<Days> alone(Leave leave, Dossier dossier) {
        OptionalLong unit = leave.unit();
        return leave.alone().stretches().stream()
                .filter(days -> unit.isPresent() && days.count() > unit.getAsLong())
                .filter(days -> !days.from().isAfter(dossier.asOf().day()))
                .findFirst();
    }

    private static Optional<Finding> finding(Leave leave, Days alone, Dossier dossier) {
        Absence absence = leave.absence();
        String deputies = leave.deputies().stream().map(Id::value).collect(Collectors.joining(" and "));
        String message = "the owner, " + leave.owner().id() + ", is away from " + absence.from() + " to "
                + absence.to() + ", and nobody stands in for " + Phrase.count(alone.count(), "day") + " from "
                + alone.from() + ", more than the " + leave.unit().orElseThrow() + " within which it is due again"
                + (deputies.isEmpty() ? "" : "; not there either: " + deputies);
        Id control = leave.control().id();
        return dossier.people()
                .map(file -> Finding.of(
                                ID,
                                Subject.interval(control.value(), absence.from()),
                                message,
                                "name a deputy for the absence in people.yaml, or for the control")
                        .at(file.filed().at(absence.at()))
                        .in(leave.period().id())
                        .about(control));
    }
}
