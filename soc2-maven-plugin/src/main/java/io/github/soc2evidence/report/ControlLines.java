package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Redefinition;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Located;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A control: who owns it, what it says, and each definition that was in force in a judged period. */
public final class ControlLines {
    private final Dossier dossier;
    private final Sheet page;

    public ControlLines(Dossier dossier, Sheet page) {
        this.dossier = dossier;
        this.page = page;
    }

    void write(Assessment assessment, ControlHistory history, boolean whole) {
        Control control = history.last().value();
        page.bold(0, history.id() + " " + RecordLines.folded(control.title()));
        page.faint(
                0,
                page.join(
                        "owner " + control.owner(),
                        control.criteria().stream().map(Located::value).collect(Collectors.joining(", ")),
                        history.last().path() + (history.isStanding() ? "" : " (removed)")));
        asOf(page, assessment, dossier);
        if (whole) {
            page.blank();
            page.text(2, RecordLines.folded(Statement.of(control).rendered()));
        }
        page.blank();
        page.bold(0, "Definition");
        definitions(history);
    }

    /** {@code as of 2026-12-31 in America/New_York, commit 3f1c9ab41d}. */
    static void asOf(Sheet page, Assessment assessment, Dossier dossier) {
        page.faint(
                0,
                "as of " + dossier.asOf().day() + " in " + dossier.zone() + ", commit "
                        + assessment.commit().orElseThrow().id().abbreviated());
    }

    /** Each edition that was in force in a judged period, and what it changed. */
    public void definitions(ControlHistory history) {
        List<Edition<Control>> editions = history.inForce().editions();
        for (int i = 0; i < editions.size(); i++) {
            Days days = history.inForce().validity(i);
            if (dossier.judgedPeriods().anyMatch(period -> period.days().common(days) > 0)) {
                edition(history, editions.get(i));
            }
        }
    }

    private void edition(ControlHistory history, Edition<Control> edition) {
        List<Edition<Control>> told = history.told().editions();
        int index = 0;
        while (index + 1 < told.size()
                && told.get(index).recorded().position() < edition.recorded().position()) {
            index++;
        }
        String when = dossier.day(edition.recorded().at()) + " (git, "
                + edition.recorded().commit().id().abbreviated() + ")";
        boolean backwards =
                index > 0 && edition.since().isBefore(told.get(index).since());
        page.text(
                2,
                (index == 0 ? "first recorded " : edition.value().isEmpty() ? "removed " : "changed ")
                        + when
                        + (backwards ? ", in force from " + edition.since() + " as what it corrects" : ""));
        if (index > 0 && edition.value().isPresent()) {
            changed(history, index);
        }
    }

    private void changed(ControlHistory history, int index) {
        List<Redefinition> differences = history.redefinitions(index);
        differences.forEach(any -> page.text(4, any.what()));
        Optional<Change> change = history.explanation(index);
        change.ifPresent(any -> page.faint(
                4,
                any.kind() + ": " + RecordLines.folded(any.note())
                        + any.approved()
                                .map(act -> " (approved by " + act.by() + " " + act.on() + ", claimed)")
                                .orElse(" (not approved)")));
        if (change.isEmpty() && differences.stream().anyMatch(Redefinition::decides)) {
            page.faint(4, "no change block says why");
        }
    }
}
