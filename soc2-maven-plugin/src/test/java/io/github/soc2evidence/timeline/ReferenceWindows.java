package io.github.soc2evidence.timeline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of periodic windows once more, written for clarity: calendar, period and rolling windows, and what is said of
 * a series as a whole. It shares no type with what it is there to be compared with. Dates only. Not in it: {@code every},
 * subjects, backfilling, definitions that change.
 */
final class ReferenceWindows {
    /** From best to worst; of several candidates for a window the best counts, and of equals the earliest. */
    private static final List<String> RANK = List.of("on-time", "in-grace", "pre-period", "late", "premature");

    private static final List<String> DEVIATIONS = List.of("missed", "late", "premature");

    /** Both days inclusive. */
    record Range(LocalDate from, LocalDate to) {
        /** Negative, where it ends before it begins. */
        long days() {
            return DAYS.between(from, to) + 1;
        }

        Range common(Range other) {
            return new Range(later(from, other.from), earlier(to, other.to));
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        @Override
        public String toString() {
            return from + ".." + to;
        }
    }

    /** What was done on a day, and perhaps what it covers. */
    record Occ(LocalDate on, @Nullable Range covers) {}

    /**
     * What a control requires.
     *
     * @param cadence daily, weekly, monthly, quarterly, semiannual or annual
     * @param anchor calendar, period or rolling; null for the cadence's usual one
     * @param basis during or arrears
     * @param dueWithin in days; in arrears only
     * @param grace in days
     * @param fyStart the month in which the fiscal year begins
     */
    record Ctl(
            String cadence,
            @Nullable String anchor,
            String basis,
            int dueWithin,
            int grace,
            @Nullable LocalDate effFrom,
            @Nullable LocalDate effTo,
            int fyStart) {
        static Ctl of(String cadence) {
            return new Ctl(cadence, null, "during", 0, 0, null, null, 1);
        }

        Ctl anchoredTo(@Nullable String other) {
            return new Ctl(cadence, other, basis, dueWithin, grace, effFrom, effTo, fyStart);
        }

        Ctl arrears(int days) {
            return new Ctl(cadence, anchor, "arrears", days, grace, effFrom, effTo, fyStart);
        }

        Ctl grace(int days) {
            return new Ctl(cadence, anchor, basis, dueWithin, days, effFrom, effTo, fyStart);
        }

        Ctl effective(@Nullable LocalDate from, @Nullable LocalDate to) {
            return new Ctl(cadence, anchor, basis, dueWithin, grace, from, to, fyStart);
        }

        private String usedAnchor() {
            boolean rolls = cadence.equals("semiannual") || cadence.equals("annual");
            return anchor != null ? anchor : rolls ? "rolling" : "calendar";
        }

        /** The months of a unit; none where it is counted in days. */
        private int months() {
            return switch (cadence) {
                case "monthly" -> 1;
                case "quarterly" -> 3;
                case "semiannual" -> 6;
                case "annual" -> 12;
                default -> 0;
            };
        }

        /** The days of the longest unit. */
        private int longest() {
            return switch (cadence) {
                case "daily" -> 1;
                case "weekly" -> 7;
                case "monthly" -> 31;
                case "quarterly" -> 92;
                case "semiannual" -> 184;
                default -> 366;
            };
        }

        private LocalDate plus(LocalDate day, int units) {
            return months() > 0 ? day.plusMonths((long) units * months()) : day.plusDays((long) units * longest());
        }

        /** The nominal window of a number, counted from the base each time, so that the ends of months do not drift. */
        private Range unit(LocalDate base, int number) {
            return new Range(plus(base, number), plus(base, number + 1).minusDays(1));
        }

        private boolean inArrears() {
            return basis.equals("arrears");
        }

        private LocalDate earliest(Range window) {
            return inArrears() ? window.to().plusDays(1) : window.from();
        }

        private LocalDate due(Range window) {
            return inArrears() ? window.to().plusDays(dueWithin) : window.to();
        }

        private LocalDate deadline(Range window) {
            return due(window).plusDays(grace);
        }

        /** What of some days lies in the control's life. */
        private Range lived(Range days) {
            return new Range(
                    effFrom == null ? days.from() : later(days.from(), effFrom),
                    effTo == null ? days.to() : earlier(days.to(), effTo));
        }
    }

    /** A window with its verdict. */
    record Row(Range window, @Nullable LocalDate performed, LocalDate due, String verdict) {
        @Override
        public String toString() {
            return window + " " + performed + " " + due + " " + verdict;
        }
    }

    /** A series of one period. */
    record Result(List<Row> rows, List<String> extras) {
        /** A line for each: {@code FROM..TO PERFORMED DUE VERDICT}, and what is said of the series. */
        List<String> lines() {
            List<String> lines = new ArrayList<>();
            rows.forEach(row -> lines.add(row.toString()));
            lines.addAll(extras);
            return lines;
        }
    }

    private final Ctl control;
    private final Range period;
    private final Range effective;
    private final LocalDate asOf;
    private final List<Occ> known;

    private ReferenceWindows(Ctl control, List<Occ> occurrences, Range period, LocalDate asOf) {
        this.control = control;
        this.period = period;
        this.effective = control.lived(period);
        this.asOf = asOf;
        this.known = occurrences.stream()
                .filter(any -> !any.on().isAfter(asOf))
                .sorted(Comparator.comparing(Occ::on))
                .toList();
    }

    static Result verify(Ctl control, List<Occ> occurrences, Range period, LocalDate asOf) {
        return new ReferenceWindows(control, occurrences, period, asOf).result();
    }

    private Result result() {
        List<Row> rows = control.usedAnchor().equals("rolling") ? rolling() : anchored();
        List<String> extras = new ArrayList<>();
        if (rows.stream().noneMatch(row -> DEVIATIONS.contains(row.verdict()))) {
            insufficient(rows).ifPresent(extras::add);
        }
        extras.addAll(spacing());
        return new Result(rows, extras);
    }

    /** Fewer occurrences in the effective days than full units that lie in them and whose deadline has passed. */
    private Optional<String> insufficient(List<Row> rows) {
        long inside = known.stream().filter(any -> effective.contains(any.on())).count()
                + rows.stream()
                        .filter(row -> row.verdict().equals("in-grace"))
                        .filter(row ->
                                row.performed() != null && row.performed().isAfter(effective.to()))
                        .count();
        int full = 0;
        for (Range unit = control.unit(effective.from(), 0);
                !control.due(unit).isAfter(effective.to()) && asOf.isAfter(control.deadline(unit));
                unit = control.unit(effective.from(), full)) {
            full++;
        }
        return inside < full ? Optional.of("occurrences-insufficient " + inside + "<" + full) : Optional.empty();
    }

    /** Neighbours more than one and a half units apart, where the time between them touches the effective days. */
    private List<String> spacing() {
        List<String> spacing = new ArrayList<>();
        for (int i = 1; i < known.size() && !control.cadence().equals("daily"); i++) {
            LocalDate one = known.get(i - 1).on();
            LocalDate next = known.get(i).on();
            long days = DAYS.between(one, next);
            if (days > control.longest() * 3 / 2 && !next.isBefore(effective.from()) && !one.isAfter(effective.to())) {
                spacing.add("occurrence-spacing " + one + "->" + next + " " + days + "d");
            }
        }
        return spacing;
    }

    /** All nominal windows from well before the period to well after it, in order. */
    private List<Range> nominal() {
        LocalDate base = period.from();
        if (control.usedAnchor().equals("calendar")) {
            base = switch (control.cadence()) {
                case "daily" -> base;
                case "weekly" -> base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                default -> LocalDate.of(base.getYear(), control.fyStart(), 1);
            };
        }
        int span = control.longest();
        int reach = 2 * span + control.dueWithin() + control.grace() + 400;
        int last = (reach + (int) period.days()) / span + 4;
        List<Range> windows = new ArrayList<>();
        for (int number = -(reach / span) - 2; number <= last; number++) {
            windows.add(control.unit(base, number));
        }
        return windows;
    }

    private List<Row> anchored() {
        List<Range> windows = nominal();
        List<Row> rows = new ArrayList<>();
        for (int n = 0; n < windows.size() - 1; n++) {
            Range window = windows.get(n);
            LocalDate due = control.due(window);
            boolean afterTheEnd = due.isAfter(effective.to());
            if (due.isBefore(effective.from())
                    || window.from().isAfter(effective.to())
                    || (afterTheEnd && window.to().isBefore(effective.from()))) {
                continue;
            }
            Row best = best(windows, n);
            LocalDate on = best == null ? null : best.performed();
            String verdict = best == null ? null : best.verdict();
            if (afterTheEnd) {
                verdict = on != null && on.isAfter(period.to()) ? "supplemental" : "not-due";
            } else if (control.lived(window).days() * 2 < window.days()) {
                if (verdict == null || verdict.equals("late") || verdict.equals("premature")) {
                    on = null;
                    verdict = "not-required";
                }
            } else if (verdict == null) {
                verdict = asOf.isAfter(control.deadline(window)) ? "missed" : "open";
            }
            rows.add(new Row(window, on, due, verdict));
        }
        return rows;
    }

    /** The best of a window's candidates, or null. */
    private @Nullable Row best(List<Range> windows, int n) {
        Row best = null;
        for (Occ any : known) {
            String verdict = windowOf(windows, any) == n ? verdict(windows, n, any.on()) : null;
            if (verdict != null && (best == null || RANK.indexOf(verdict) < RANK.indexOf(best.verdict()))) {
                best = new Row(windows.get(n), any.on(), control.due(windows.get(n)), verdict);
            }
        }
        return best;
    }

    /** The one window for which an occurrence is a candidate, or -1. */
    private int windowOf(List<Range> windows, Occ any) {
        Range covers = any.covers();
        for (int n = 0; n < windows.size() && covers != null; n++) {
            if (windows.get(n).common(covers).days() * 2 > covers.days()) {
                return n;
            }
        }
        for (int n = 0; n < windows.size() && covers == null; n++) {
            Range window = windows.get(n);
            if (new Range(control.earliest(window), control.due(window)).contains(any.on())) {
                return n;
            }
        }
        for (int n = 0; n < windows.size() && covers == null; n++) {
            Range window = windows.get(n);
            if (any.on().isAfter(control.due(window)) && !any.on().isAfter(control.deadline(window))) {
                return n;
            }
        }
        return -1;
    }

    /** What a candidate makes of its window; null where it comes too late to count at all. */
    private @Nullable String verdict(List<Range> windows, int n, LocalDate on) {
        Range window = windows.get(n);
        if (on.isBefore(control.earliest(window))) {
            return "premature";
        }
        if (!on.isAfter(control.due(window))) {
            return on.isBefore(period.from()) ? "pre-period" : "on-time";
        }
        if (!on.isAfter(control.deadline(window))) {
            return "in-grace";
        }
        return on.isAfter(control.due(windows.get(n + 1))) ? null : "late";
    }

    private List<Row> rolling() {
        List<LocalDate> before = days(known.stream()
                .filter(any -> any.on().isBefore(effective.from()))
                .toList());
        List<LocalDate> rest = days(known.subList(before.size(), known.size()));
        LocalDate start = effective.from();
        LocalDate due = control.plus(start, 1).minusDays(1);
        if (!before.isEmpty()) {
            LocalDate last = before.get(before.size() - 1);
            start = last.plusDays(1);
            due = control.plus(last, 1);
        }
        List<Row> rows = new ArrayList<>();
        for (LocalDate on : rest) {
            if (due.isAfter(effective.to())) {
                rows.add(new Row(
                        new Range(start, due), on, due, on.isAfter(effective.to()) ? "supplemental" : "not-due"));
                return rows;
            }
            boolean inGrace = !on.isAfter(due.plusDays(control.grace()));
            String verdict = !on.isAfter(due) ? "on-time" : inGrace ? "in-grace" : "late";
            rows.add(new Row(new Range(start, due), on, due, verdict));
            start = on.plusDays(1);
            due = control.plus(on, 1);
        }
        boolean passed = asOf.isAfter(due.plusDays(control.grace()));
        String verdict = due.isAfter(effective.to()) ? "not-due" : passed ? "missed" : "open";
        rows.add(new Row(new Range(start, due), null, due, verdict));
        return rows;
    }

    private static List<LocalDate> days(List<Occ> occurrences) {
        return occurrences.stream().map(Occ::on).toList();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
