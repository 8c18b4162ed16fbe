package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A control in force that nothing is ever asked of: the lives of its requirements leave the period out. */
public final class ControlWithoutRequirement implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-without-requirement");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every control in force in a judged period ask for evidence in it?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Period period : dossier.judgedPeriods().toList()) {
            for (Filed<Control> control : dossier.filedControls().toList()) {
                DaySet inForce = DaySet.of(control.value().life()).and(period.days());
                boolean begun = inForce.stretches().stream()
                        .anyMatch(days -> !days.from().isAfter(dossier.asOf().day()));
                if (begun) {
                    examined++;
                    boolean asks = control.value().requires().stream()
                            .anyMatch(any -> !DaySet.of(any.life()).and(inForce).isEmpty());
                    if (!asks) {
                        findings.add(finding(control, period));
                    }
                }
            }
        }
        return Answer.of(ID, examined, "no control is in force in a judged period", findings);
    }

    private static Finding finding(Filed<Control> file, Period period) {
        Control control = file.value();
        LocalDate from = period.days().from();
        String why = control.requires().stream()
                .map(requirement -> why(requirement, from))
                .collect(Collectors.joining(", "));
        return Finding.of(
                        ID,
                        Subject.interval(control.id().toString(), from),
                        "it is in force in " + period.id() + " and asks for no evidence in it: " + why,
                        "give it a requirement, or retire it with the day on which it ended (`effective.to`)")
                .at(file.at(control.requires().get(0).at()))
                .in(period.id())
                .about(control.id().value());
    }

    private static String why(Requirement requirement, LocalDate from) {
        Life life = requirement.life();
        return requirement.id()
                + life.to()
                        .filter(to -> to.isBefore(from))
                        .map(to -> " ended on " + to)
                        .or(() -> life.from().map(begins -> " begins on " + begins))
                        .orElse(" is of other days than the control");
    }
}
