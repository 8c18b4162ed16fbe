package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Many records, all written when it was too late: the windows of a series on one day, or a period's at its end. */
public final class BulkBackfill implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("bulk-backfill");
    private static final String REMEDY =
            "disclose how the records came to be written together, and say what else shows that the work was done then";
    private static final int WINDOWS = 3;
    private static final int RECORDS = 10;
    private static final int PERCENT = 40;
    private static final int TENTH = 10;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Were records written as the work was done, and not in bulk after it?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        List<Period> periods = dossier.judgedPeriods().toList();
        RecordIndex records = new RecordIndex(dossier);
        for (Period period : periods) {
            period.series().forEach(series -> inOneDay(records, series).ifPresent(findings::add));
            atTheEnd(dossier, period).ifPresent(findings::add);
        }
        int examined = periods.stream().mapToInt(any -> any.series().size()).sum();
        return Answer.of(ID, examined, "no requirement has a window in a period that is judged", findings);
    }

    /** What is done each day is filed in batches: there, only what took longer than records may take is behind. */
    private static boolean isBehind(Series series, Window window, Occurrence taken) {
        boolean batched = window.terms().unitDays() == 1
                && !taken.recordedDay().isAfter(series.mandate().timely(window.terms(), taken));
        // A list of what happened says the same whenever it is delivered.
        return window.tiling().isEmpty()
                && !taken.imported()
                && !batched
                && taken.recordedDay().isAfter(window.nominal().deadline());
    }

    private static Optional<Finding> inOneDay(RecordIndex records, Series series) {
        SortedMap<LocalDate, List<Window>> byDay = series.windows().stream()
                .filter(window -> window.taken()
                        .filter(any -> isBehind(series, window, any))
                        .isPresent())
                .collect(Collectors.groupingBy(
                        window -> window.taken().orElseThrow().recordedDay(), TreeMap::new, Collectors.toList()));
        byDay.values().removeIf(windows -> windows.size() < WINDOWS);
        if (byDay.isEmpty()) {
            return Optional.empty();
        }
        Window first = byDay.values().iterator().next().get(0);
        String days = byDay.entrySet().stream()
                .map(day ->
                        day.getValue().size() + " windows recorded on " + day.getKey() + ", each after its deadline ("
                                + day.getValue().stream()
                                        .map(window -> window.nominal().id())
                                        .collect(Collectors.joining(", "))
                                + ")")
                .collect(Collectors.joining("; "));
        return Optional.of(Finding.of(ID, Subject.series(series.id(), series.period()), days, REMEDY)
                .at(WindowRule.location(records, series, first))
                .in(series.period())
                .about(series.id().control()));
    }

    private static Optional<Finding> atTheEnd(Dossier dossier, Period period) {
        Days days = period.days();
        Days end = new Days(days.to().minusDays(Math.max(days.count() / TENTH, 1) - 1), days.to());
        Set<Id> all = new HashSet<>();
        Set<Id> behind = new HashSet<>();
        for (Series series : period.series()) {
            for (Window window : series.windows()) {
                window.taken().filter(any -> !any.imported()).ifPresent(taken -> {
                    all.add(taken.record());
                    if (isBehind(series, window, taken) && end.contains(taken.recordedDay())) {
                        behind.add(taken.record());
                    }
                });
            }
        }
        if (behind.size() < RECORDS || behind.size() * 100L < (long) PERCENT * all.size()) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        ID,
                        Subject.of(period.id()),
                        behind.size() + " of " + all.size() + " records (" + behind.size() * 100L / all.size()
                                + " %) recorded after a deadline they serve, in the last tenth of the period, "
                                + end,
                        REMEDY)
                .at(place(dossier, period.id()))
                .in(period.id()));
    }

    private static Location place(Dossier dossier, Id period) {
        return dossier.examination()
                .filed()
                .at(dossier.examination().value().periods().stream()
                        .filter(any -> any.id().value().equals(period))
                        .map(any -> any.at())
                        .findFirst()
                        .orElse(Place.START));
    }
}
