package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Spell;
import io.github.soc2evidence.timeline.Spells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is continuous, as spans: those that observations cover, and the gaps between them. */
final class SpanSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.text("requirement", 26),
            Column.text("period", 9),
            Column.text("from", 21),
            Column.text("to", 21),
            Column.text("length", 16),
            Column.text("what observations show", 30),
            Column.text("at least", 16),
            Column.text("at most", 16),
            Column.text("last good observation, and its commit", 44),
            Column.text("next good observation, and its commit", 44),
            Column.text("disclosure", 15));

    /** A row, and where it stands in time. */
    private record Span(Spell spell, List<String> cells) {}

    private SpanSheet() {}

    static Sheet of(Material material, List<Series> series) {
        List<List<String>> rows = new ArrayList<>();
        for (Series any : series) {
            any.operation()
                    .continuity()
                    .ifPresent(continuity -> spans(material, any, continuity).stream()
                            .sorted(Comparator.comparing(span -> span.spell().from()))
                            .forEach(span -> rows.add(span.cells())));
        }
        return new Sheet("Spans", List.of(), COLUMNS, Rows.of(rows));
    }

    private static List<Span> spans(Material material, Series series, Continuity continuity) {
        List<Span> spans = new ArrayList<>();
        List<Gap> gaps = continuity.gaps();
        Spells covered = new Spells(continuity.examined())
                .without(Spells.of(gaps.stream().map(Gap::spell).toList()));
        covered.all().forEach(spell -> spans.add(span(series, spell, "operating", "", "", "", "", "")));
        gaps.forEach(gap -> spans.add(span(
                series,
                gap.spell(),
                "gap: " + gap.reason() + (gap.tolerated() ? ", within the tolerance" : ""),
                Phrase.time(gap.certain()),
                Phrase.time(gap.possible()),
                seen(gap.before()),
                seen(gap.after()),
                material.marks()
                        .on(series, gap)
                        .map(any -> any.value().id().toString())
                        .orElse(""))));
        return spans;
    }

    private static Span span(Series series, Spell spell, String what, String... rest) {
        List<String> cells = new ArrayList<>(List.of(
                series.id().toString(),
                series.period().value(),
                spell.from().toString(),
                spell.to().toString(),
                Phrase.time(spell.length()),
                what));
        cells.addAll(List.of(rest));
        return new Span(spell, cells);
    }

    private static String seen(Optional<Gap.Seen> good) {
        return good.map(any -> any.at() + " " + any.observation().path() + " "
                        + any.commit().abbreviated())
                .orElse("none");
    }
}
