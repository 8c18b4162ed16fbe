package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.assessment.CriterionFigures;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Vendors.SubserviceMethod;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.report.paper.fact.Changed;
import io.github.soc2evidence.report.paper.fact.Changes;
import io.github.soc2evidence.report.paper.fact.Deviating;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.fact.Standing;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Criterion by control: a row for each pair and period, and one for each criterion that no control answers to. */
public final class ControlMatrix {
    private static final List<Column> COLUMNS = List.of(
            Column.text("period", 10),
            Column.text("criterion", 10),
            Column.text("criterion in our words", 34),
            Column.text("control", 12),
            Column.text("control title", 28),
            Column.text("statement as in force", 60),
            Column.text("owner", 14),
            Column.text("deputy", 12),
            Column.text("nature", 11),
            Column.text("requirements", 44),
            Column.number("windows due"),
            Column.number("performed"),
            Column.number("late"),
            Column.number("missed"),
            Column.number("premature"),
            Column.number("backfilled"),
            Column.number("open"),
            Column.number("gaps"),
            Column.text("time in gaps", 16),
            Column.number("deviations undisclosed"),
            Column.number("deviations disclosed"),
            Column.text("disclosures", 20),
            Column.text("carved out", 30),
            Column.text("definition changes in the period", 60));

    private static final int CARVED_OUT = COLUMNS.size() - 2;

    private final Material material;
    private final Map<Id, List<Deviating>> deviating = new HashMap<>();
    private final Map<Id, Map<Id, List<String>>> rows = new HashMap<>();

    private final Map<Id, List<Changed>> changes = new HashMap<>();

    private ControlMatrix(Material material) {
        this.material = material;
        Deviating.of(material)
                .forEach(any -> any.judged()
                        .finding()
                        .control()
                        .ifPresent(control -> deviating
                                .computeIfAbsent(control, key -> new ArrayList<>())
                                .add(any)));
    }

    public static Sheet of(Material material) {
        return new Sheet("Control matrix", List.of(), COLUMNS, Rows.of(new ControlMatrix(material).rows()));
    }

    private List<List<String>> rows() {
        List<List<String>> all = new ArrayList<>();
        for (CriterionFigures figures : CriterionFigures.of(material.dossier())) {
            Period period = material.periods().stream()
                    .filter(any -> any.id().equals(figures.period()))
                    .findFirst()
                    .orElseThrow();
            String carved = carvedOut(figures.criterion());
            if (figures.controls().isEmpty()) {
                all.add(row(figures, List.of("", "no control answers to it"), carved));
            }
            figures.controls().forEach(control -> all.add(row(figures, cells(period, control), carved)));
        }
        notApplicable(all);
        return all;
    }

    private static List<String> row(CriterionFigures figures, List<String> control, String carved) {
        List<String> row = new ArrayList<>(List.of(
                figures.period().value(),
                figures.criterion().id(),
                figures.criterion().title()));
        row.addAll(control);
        List<String> whole = new ArrayList<>(filled(row).subList(0, COLUMNS.size() - 1));
        whole.add(CARVED_OUT, carved);
        return whole;
    }

    /** With empty cells up to the last column. */
    private static List<String> filled(List<String> row) {
        List<String> all = new ArrayList<>(row);
        while (all.size() < COLUMNS.size()) {
            all.add("");
        }
        return all;
    }

    /** What a row says of a control: the same for every criterion, so that it is said once. */
    private List<String> cells(Period period, Id id) {
        return rows.computeIfAbsent(period.id(), any -> new HashMap<>())
                .computeIfAbsent(id, any -> control(period, id));
    }

    private List<String> control(Period period, Id id) {
        ControlHistory history = material.dossier().history(id).orElseThrow();
        Control control = material.on(material.lastKnown(period), history);
        List<Series> series = material.byControl().getOrDefault(id, List.of()).stream()
                .filter(any -> any.period().equals(period.id()))
                .toList();
        Standing standing = Standing.of(series);
        List<Deviating> own = deviating.getOrDefault(id, List.of()).stream()
                .filter(any ->
                        any.judged().finding().period().map(period.id()::equals).orElse(true))
                .toList();
        long undisclosed =
                own.stream().filter(any -> any.disclosure().isEmpty()).count();
        return List.of(
                id.value(),
                Material.folded(control.title()),
                Material.folded(Statement.of(control).rendered()),
                control.owner().value(),
                control.deputy().map(Object::toString).orElse(""),
                control.nature().toString(),
                control.requires().stream().map(Requirements::said).collect(Collectors.joining("\n")),
                number(standing.due()),
                number(standing.performed()),
                number(standing.of(Verdict.LATE)),
                number(standing.of(Verdict.MISSED)),
                number(standing.of(Verdict.PREMATURE)),
                number(standing.of(Verdict.BACKFILLED)),
                number(standing.of(Verdict.OPEN)),
                number(standing.gaps()),
                standing.gaps() == 0 ? "" : Phrase.time(standing.unwatched()),
                number(undisclosed),
                number(own.size() - undisclosed),
                own.stream()
                        .flatMap(any -> any.disclosure().stream())
                        .map(any -> any.value().id().toString())
                        .distinct()
                        .collect(Collectors.joining(", ")),
                changes(period, id));
    }

    private static String number(long count) {
        return Long.toString(count);
    }

    private String changes(Period period, Id id) {
        return changes
                .computeIfAbsent(
                        period.id(),
                        any -> Changes.in(material, new Days(period.days().from(), material.lastKnown(period))))
                .stream()
                .filter(any -> any.kind().equals("control") && any.name().equals(id.value()))
                .map(any -> material.dated(any.recorded()) + ": " + any.what())
                .collect(Collectors.joining("\n"));
    }

    private String carvedOut(Criterion criterion) {
        return material.dossier().vendors().stream()
                .filter(vendor -> vendor.subservice()
                        .map(Located::value)
                        .filter(SubserviceMethod.CARVE_OUT::equals)
                        .isPresent())
                .flatMap(vendor -> vendor.expects().stream()
                        .filter(any -> any.criterion().value().equals(criterion.id()))
                        .map(any -> vendor.id()
                                + any.control()
                                        .map(what -> ": " + Material.folded(what))
                                        .orElse("")))
                .collect(Collectors.joining("\n"));
    }

    private void notApplicable(List<List<String>> all) {
        material.dossier()
                .examination()
                .value()
                .notApplicable()
                .forEach(any -> all.add(filled(List.of(
                        "",
                        any.criterion().value(),
                        Criterion.of(any.criterion().value())
                                .map(Criterion::title)
                                .orElse(""),
                        "",
                        "does not apply: " + Material.folded(any.reason().value())))));
    }
}
