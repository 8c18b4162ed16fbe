package io.github.soc2evidence.report;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.outcome.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What records add up to, as people read it: a line for each requirement in each period. */
public final class FigureLines {
    private static final int NAMED = 4;

    private FigureLines() {}

    /**
     * One requirement in one period.
     *
     * @param texts {@code findings 12}, {@code mean time to resolve 26 h}
     * @param figures the same as they are, in the same order
     * @param records all that any of them was counted from
     */
    public record Line(
            RequirementId requirement,
            Id period,
            String type,
            List<String> texts,
            List<Figure> figures,
            Set<Id> records) {}

    /** By requirement and period, as they come. */
    public static List<Line> of(List<Figure> figures) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        figures.forEach(any -> groups.computeIfAbsent(
                        any.requirement() + "\n" + any.period() + "\n" + any.type(), key -> new ArrayList<>())
                .add(any));
        return groups.values().stream().map(FigureLines::line).toList();
    }

    private static Line line(List<Figure> figures) {
        Figure first = figures.get(0);
        Set<Id> records = new LinkedHashSet<>();
        figures.forEach(any -> records.addAll(any.records()));
        return new Line(
                first.requirement(),
                first.period(),
                first.type(),
                figures.stream().map(FigureLines::text).toList(),
                figures,
                records);
    }

    /** {@code findings open (critical) 2}. */
    public static String text(Figure figure) {
        return title(figure) + " " + value(figure);
    }

    /** {@code findings open (critical)}; what it is of stays as it is called. */
    public static String title(Figure figure) {
        return figure.name().replace('-', ' ')
                + figure.of().map(any -> " (" + any + ")").orElse("");
    }

    /** {@code 99.95 %}, {@code 26 h}, {@code 12 days}, {@code 2026-03-31}. */
    public static String value(Figure figure) {
        return switch (figure.unit()) {
            case "percent" -> figure.value() + " %";
            case "seconds" -> Phrase.time(Duration.ofSeconds(Long.parseLong(figure.value())));
            case "days" -> Phrase.count(Long.parseLong(figure.value()), "day");
            default -> figure.value();
        };
    }

    /** The first and the last of many. */
    public static List<String> shortened(Set<Id> records) {
        return ends(records, NAMED).stream().map(Id::value).toList();
    }

    /** So many of them: all but the last from the beginning. */
    public static Set<Id> ends(Collection<Id> records, int most) {
        List<Id> all = List.copyOf(records);
        Set<Id> some = new LinkedHashSet<>(all.subList(0, Math.min(most - 1, all.size())));
        if (!all.isEmpty()) {
            some.addAll(all.size() <= most ? all : all.subList(all.size() - 1, all.size()));
        }
        return some;
    }
}
