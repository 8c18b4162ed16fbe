package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A control, or a requirement of it, that says it was in effect before anybody recorded it. */
public final class ControlBackdated implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-backdated");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every control recorded by the day on which it says it took effect?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (ControlHistory control : dossier.histories()) {
            claims(dossier, control, control.id().value(), any -> Optional.of(any.life()), findings);
            control.requirements()
                    .forEach(name -> claims(
                            dossier,
                            control,
                            control.id() + "/" + name,
                            any -> ControlHistory.requirement(any, name).map(Requirement::life),
                            findings));
        }
        return Answer.of(ID, dossier.histories().size(), "there is no control", findings);
    }

    /** What each edition newly claims of the time before it was recorded. */
    private static void claims(
            Dossier dossier,
            ControlHistory control,
            String name,
            Function<Control, Optional<Life>> part,
            List<Finding> findings) {
        Optional<LocalDate> known = Optional.empty();
        for (Edition<Control> edition : control.told().editions()) {
            Optional<Life> life = edition.value().flatMap(part);
            if (life.isEmpty()) {
                continue;
            }
            Optional<LocalDate> from = life.get().from();
            LocalDate before = known.filter(edition.since()::isAfter).orElse(edition.since());
            if (from.filter(before::isAfter).isPresent() && edition.since().isAfter(dossier.adopted())) {
                Days claimed = new Days(from.get(), before.minusDays(1));
                period(dossier, claimed)
                        .ifPresent(period -> findings.add(finding(control, edition, name, claimed, period)));
            }
            known = from.filter(before::isAfter).or(() -> Optional.of(before));
        }
    }

    private static Optional<Period> period(Dossier dossier, Days claimed) {
        return dossier.judgedPeriods()
                .filter(period -> period.days().and(claimed).isPresent())
                .findFirst();
    }

    private static Finding finding(
            ControlHistory control, Edition<Control> edition, String name, Days claimed, Period period) {
        return Finding.of(
                        ID,
                        Subject.interval(name, claimed.from()),
                        "in effect since " + claimed.from() + " by its own word, first recorded so on "
                                + edition.since() + ", " + Phrase.days(claimed.from(), edition.since())
                                + " later: git does not show that it was there",
                        "say in effective or from since when it is recorded, or disclose what shows that it was there")
                .at(Location.of(edition.path(), edition.value().orElseThrow().at())
                        .in(edition.recorded().commit().id()))
                .in(period.id())
                .about(control.id());
    }
}
