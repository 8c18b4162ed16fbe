package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Redefinition;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.register.Requirements;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The control: how it reads, each version that was the last word on a day of a judged period, and who owned it when. */
final class ControlSheet {
    private static final List<Column> COLUMNS =
            List.of(Column.text("what", 24), Column.text("from", 12), Column.text("to", 12), Column.text("value", 110));

    private final Material material;
    private final ControlHistory history;
    private final List<List<String>> rows = new ArrayList<>();

    private ControlSheet(Material material, ControlHistory history) {
        this.material = material;
        this.history = history;
    }

    static Sheet of(Material material, ControlHistory history) {
        ControlSheet sheet = new ControlSheet(material, history);
        sheet.last();
        sheet.versions();
        return new Sheet("Control", List.of(), COLUMNS, Rows.of(sheet.rows));
    }

    private void add(String what, String value) {
        rows.add(List.of(what, "", "", value));
    }

    private void last() {
        Control control = history.last().value();
        add("control", history.id().value());
        add("title", Material.folded(control.title()));
        add(
                "file",
                history.isStanding()
                        ? Material.data(history.last().path())
                        : history.last().path() + " (no longer in the record)");
        add("nature", control.nature().toString());
        control.criteria().stream()
                .map(Located::value)
                .distinct()
                .forEach(id -> add(
                        "criterion " + id,
                        Criterion.of(id).map(Criterion::title).orElse("no such criterion")));
        control.requires().forEach(requirement -> add("requirement", Requirements.said(requirement)));
    }

    private void versions() {
        List<Edition<Control>> editions = history.inForce().editions();
        for (int i = 0; i < editions.size(); i++) {
            Days days = history.inForce().validity(i);
            Edition<Control> edition = editions.get(i);
            if (material.periods().stream().map(Period::days).noneMatch(any -> any.common(days) > 0)) {
                continue;
            }
            String from =
                    days.from().equals(Days.EVER.from()) ? "" : days.from().toString();
            String to = days.to().equals(Days.EVER.to()) ? "" : days.to().toString();
            if (edition.value().isEmpty()) {
                rows.add(List.of("withdrawn", from, to, "recorded " + material.dated(edition.recorded())));
                continue;
            }
            Control control = edition.value().get();
            rows.add(List.of(
                    "wording in force",
                    from,
                    to,
                    Material.folded(Statement.of(control).rendered())));
            rows.add(List.of("recorded by", from, to, material.dated(edition.recorded())));
            rows.add(List.of(
                    "owner",
                    from,
                    to,
                    control.owner()
                            + control.deputy().map(any -> ", deputy " + any).orElse("")));
            changed(edition, from, to);
        }
    }

    /** What is told of a version is told of the commit that brought it, which a correction shares with what it corrects. */
    private void changed(Edition<Control> edition, String from, String to) {
        List<Edition<Control>> told = history.told().editions();
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i).recorded().position() != edition.recorded().position()) {
                continue;
            }
            List<Redefinition> what = history.redefinitions(i);
            if (!what.isEmpty()) {
                rows.add(List.of(
                        "what changed",
                        from,
                        to,
                        what.stream().map(Redefinition::what).collect(Collectors.joining("; "))));
            }
            history.explanation(i)
                    .ifPresent(change -> rows.add(List.of(
                            "why",
                            from,
                            to,
                            change.kind() + ": " + Material.folded(change.note())
                                    + change.approved()
                                            .map(act -> " (approved by " + act.by() + " on " + act.on() + ", claimed)")
                                            .orElse(" (no approval is named)"))));
        }
    }
}
