package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** A rule about stretches on which nobody answered for a control. */
abstract class VacancyRule implements Rule<Dossier> {
    /** The longest that a control is without an owner only briefly, in days. */
    static final int BRIEF = 30;

    private final RuleId id;
    private final String question;

    VacancyRule(String id, String question) {
        this.id = new RuleId(id);
        this.question = question;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String question() {
        return question;
    }

    /** Whether a stretch of so many days is this rule's. */
    abstract boolean concerns(long days);

    @Override
    public final Answer examine(Dossier dossier) {
        List<ControlHistory> controls = dossier.histories().stream()
                .filter(control -> dossier.judgedPeriods()
                        .anyMatch(period -> control.lived().common(period.days()) > 0))
                .toList();
        return Answer.of(
                id,
                controls.size(),
                "no control is in force in a judged period",
                controls.stream()
                        .flatMap(control -> Vacancy.of(control, dossier).stream())
                        .filter(vacancy -> concerns(
                                Stretches.days(vacancy.days(), dossier.asOf().day())))
                        .map(vacancy -> finding(vacancy, dossier))
                        .toList());
    }

    private Finding finding(Vacancy vacancy, Dossier dossier) {
        return Finding.of(
                        id,
                        Subject.interval(
                                vacancy.control().id().value(), vacancy.days().from()),
                        "nobody answered for it from "
                                + Stretches.said(vacancy.days(), dossier.asOf().day())
                                + ": " + vacancy.why(),
                        "name an owner who is there, and a deputy; say who did the work meanwhile")
                .at(vacancy.at())
                .in(vacancy.period().id())
                .about(vacancy.control().id());
    }
}
