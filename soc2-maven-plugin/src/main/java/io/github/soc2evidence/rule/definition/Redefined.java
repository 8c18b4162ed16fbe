package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Redefinition;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A control that came to say something else within a judged period.
 *
 * @param what all that it says differently; never empty
 * @param why the change block that explains it
 */
record Redefined(
        ControlHistory control,
        Edition<Control> edition,
        Period period,
        List<Redefinition> what,
        Optional<Change> why) {

    /** In the order of controls and days; what was recorded at adoption is no change. */
    static List<Redefined> in(Dossier dossier) {
        List<Redefined> all = new ArrayList<>();
        for (ControlHistory control : dossier.histories()) {
            for (int i = 1; i < control.told().editions().size(); i++) {
                Edition<Control> edition = control.told().editions().get(i);
                List<Redefinition> what = control.redefinitions(i);
                Optional<Period> period = dossier.periodOf(edition.since());
                if (!what.isEmpty() && period.isPresent() && edition.since().isAfter(dossier.adopted())) {
                    all.add(new Redefined(control, edition, period.get(), what, control.explanation(i)));
                }
            }
        }
        return all;
    }

    boolean decides() {
        return what.stream().anyMatch(Redefinition::decides);
    }

    boolean isUnexplained() {
        return decides() && why.isEmpty();
    }

    /** It asks for less, and is not called a weakening; a correction may, if somebody approved it. */
    boolean isUndeclaredWeakening() {
        return what.stream().anyMatch(Redefinition::weaker)
                && why.filter(change -> change.kind() != Change.Kind.WEAKENING
                                && (change.kind() != Change.Kind.CORRECTION
                                        || change.approved().isEmpty()))
                        .isPresent();
    }

    /** What it says differently, in one line. */
    String said(Predicate<Redefinition> which) {
        return what.stream().filter(which).map(Redefinition::what).collect(Collectors.joining("; "));
    }

    Finding finding(RuleId rule, String message, String remedy) {
        Location at = Location.of(edition.path(), edition.value().orElseThrow().at());
        return Finding.of(rule, Subject.interval(control.id().value(), edition.since()), message, remedy)
                .at(at.in(edition.recorded().commit().id()))
                .in(period.id())
                .about(control.id());
    }
}
