package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of calendar windows once more, written for clarity and not for speed: every window of many years, every
 * occurrence held against every window. What {@link Schedule} is compared with.
 */
final class SlowSchedule {
    private final Definition definition;
    private final List<Days> windows = new ArrayList<>();

    private SlowSchedule(Definition definition) {
        this.definition = definition;
        int year = definition.period().from().getYear();
        LocalDate first = switch (definition.cadence()) {
            case DAILY -> LocalDate.of(year - 3, 1, 1);
            // A Monday.
            case WEEKLY -> LocalDate.of(2018, 1, 1);
            default -> LocalDate.of(year - 6, definition.fiscalYearStart(), 1);
        };
        for (int i = 0; windows.isEmpty() || windows.get(i - 1).to().getYear() < year + 6; i++) {
            windows.add(new Days(
                    first.plus(definition.cadence().unit().multipliedBy(i)),
                    first.plus(definition.cadence().unit().multipliedBy(i + 1)).minusDays(1)));
        }
    }

    /** A row for each window: its days, the day performed, the due day, the verdict. */
    static List<String> judge(Definition definition, List<Occurrence> occurrences, LocalDate asOf) {
        return new SlowSchedule(definition).rows(occurrences, asOf);
    }

    private List<String> rows(List<Occurrence> occurrences, LocalDate asOf) {
        List<String> rows = new ArrayList<>();
        Days e = definition.effective();
        for (int n = 0; n < windows.size(); n++) {
            Days window = windows.get(n);
            LocalDate due = due(window);
            if (due.isBefore(e.from()) || window.from().isAfter(e.to())) {
                continue;
            }
            LocalDate on = null;
            Verdict verdict = null;
            for (Occurrence any : occurrences) {
                Verdict given = any.performed().isAfter(asOf) || windowOf(any) != n ? null : verdict(n, any);
                if (given != null
                        && (verdict == null
                                || on == null
                                || given.compareTo(verdict) < 0
                                || (given == verdict && any.performed().isBefore(on)))) {
                    verdict = given;
                    on = any.performed();
                }
            }
            if (due.isAfter(e.to())) {
                if (window.to().isBefore(e.from())) {
                    continue;
                }
                verdict = on != null && on.isAfter(definition.period().to()) ? Verdict.SUPPLEMENTAL : Verdict.NOT_DUE;
            } else if (2 * definition.life().within(window).map(Days::count).orElse(0L) < window.count()) {
                if (verdict == null || !verdict.isPerformed()) {
                    on = null;
                    verdict = Verdict.NOT_REQUIRED;
                }
            } else if (verdict == null) {
                verdict = asOf.isAfter(deadline(window)) ? Verdict.MISSED : Verdict.OPEN;
            }
            rows.add(window + " " + on + " " + due + " " + verdict);
        }
        return rows;
    }

    private LocalDate earliest(Days window) {
        return definition.basis() == Basis.DURING ? window.from() : window.to().plusDays(1);
    }

    private LocalDate due(Days window) {
        return definition.basis() == Basis.DURING ? window.to() : window.to().plus(definition.dueWithin());
    }

    private LocalDate deadline(Days window) {
        return due(window).plus(definition.grace());
    }

    private int windowOf(Occurrence occurrence) {
        LocalDate day = occurrence.performed();
        for (int n = 0; n < windows.size() && occurrence.covers().isPresent(); n++) {
            Days covered = occurrence.covers().get();
            if (windows.get(n).common(covered) * 2 > covered.count()) {
                return n;
            }
        }
        for (int n = 0; n < windows.size() && occurrence.covers().isEmpty(); n++) {
            if (!day.isBefore(earliest(windows.get(n))) && !day.isAfter(due(windows.get(n)))) {
                return n;
            }
        }
        for (int n = 0; n < windows.size() && occurrence.covers().isEmpty(); n++) {
            if (day.isAfter(due(windows.get(n))) && !day.isAfter(deadline(windows.get(n)))) {
                return n;
            }
        }
        return -1;
    }

    private @Nullable Verdict verdict(int n, Occurrence occurrence) {
        LocalDate day = occurrence.performed();
        Days window = windows.get(n);
        if (day.isBefore(earliest(window))) {
            return Verdict.PREMATURE;
        }
        if (!day.isAfter(due(window))) {
            return day.isBefore(definition.period().from()) ? Verdict.PRE_PERIOD : Verdict.ON_TIME;
        }
        if (!day.isAfter(deadline(window))) {
            return Verdict.IN_GRACE;
        }
        return day.isAfter(due(windows.get(n + 1))) ? null : Verdict.LATE;
    }
}
