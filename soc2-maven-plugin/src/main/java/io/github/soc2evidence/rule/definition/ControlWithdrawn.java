package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A control, or a requirement of it, that was taken out of the record while it was in force, or retired in hindsight.
 * What began while it was there is judged all the same.
 */
public final class ControlWithdrawn implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-withdrawn");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every control that ended retired, and in time?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        for (ControlHistory control : dossier.histories()) {
            ended(dossier, control, control.id().value(), any -> Optional.of(any.life()), findings);
            if (control.isStanding()) {
                for (Id name : control.requirements()) {
                    ended(
                            dossier,
                            control,
                            control.id() + "/" + name,
                            any -> ControlHistory.requirement(any, name).map(Requirement::life),
                            findings);
                }
            }
        }
        return Answer.of(ID, dossier.histories().size(), "there is no control", findings);
    }

    /** @param part the life of the control or requirement; absent where an edition has none */
    private static void ended(
            Dossier dossier,
            ControlHistory control,
            String name,
            Function<Control, Optional<Life>> part,
            List<Finding> findings) {
        List<Edition<Control>> editions = control.told().editions();
        Optional<Life> before = Optional.empty();
        for (int i = 0; i < editions.size(); i++) {
            Edition<Control> edition = editions.get(i);
            Optional<Life> now = edition.value().flatMap(part);
            Optional<Period> period = dossier.periodOf(edition.since());
            if (before.isPresent() && period.isPresent() && edition.since().isAfter(dossier.adopted())) {
                // What came back was not withdrawn: its last word speaks for the time between.
                boolean gone = editions.subList(i, editions.size()).stream()
                        .allMatch(later -> later.value().flatMap(part).isEmpty());
                String fact = gone
                        ? removed(before.get(), edition.since())
                        : hindsight(dossier, before.get(), now.orElse(before.get()), edition.since());
                if (!fact.isEmpty()) {
                    findings.add(finding(control, edition, name, fact, period.get()));
                }
            }
            before = now;
        }
    }

    private static String removed(Life was, LocalDate day) {
        return was.contains(day) ? "taken out of the record on " + day + " while in force" : "";
    }

    /** Retired with a day that was over longer than a record may take. */
    private static String hindsight(Dossier dossier, Life was, Life now, LocalDate day) {
        Set<LocalDate> holidays = Set.copyOf(dossier.examination().value().holidays());
        return now.to()
                .filter(to -> was.to().filter(other -> !other.isAfter(to)).isEmpty())
                .filter(to -> day.isAfter(
                        dossier.examination().value().recordedWithin().value().after(to, holidays)))
                .map(to -> "retired as of " + to + ", which was recorded on " + day + " only")
                .orElse("");
    }

    private static Finding finding(
            ControlHistory control, Edition<Control> edition, String name, String fact, Period period) {
        return Finding.of(
                        ID,
                        Subject.interval(name, edition.since()),
                        fact + ": it is judged until that day",
                        "retire a control with effective.to and a requirement with to, recorded by that day; "
                                + "disclose what took its place")
                .at(edition.value()
                        .map(value -> Location.of(edition.path(), value.at())
                                .in(edition.recorded().commit().id()))
                        .orElse(Location.of(edition.recorded().commit().id())))
                .in(period.id())
                .about(control.id());
    }
}
