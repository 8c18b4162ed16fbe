package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Basis;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Terms;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How one window's verdict follows from its days (time.md, the table of verdicts).
 *
 * @param next when the window after it is due
 * @param today the last day that is known
 */
record Reckoning(Series series, Window window, Optional<LocalDate> next, LocalDate today) {

    static Reckoning of(Series series, Window window, LocalDate today) {
        int after = series.windows().indexOf(window) + 1;
        return new Reckoning(
                series,
                window,
                series.windows().stream()
                        .skip(after)
                        .findFirst()
                        .map(any -> any.nominal().due()),
                today);
    }

    /** {@code 2026-03-31 + 15 days = 2026-04-15, + 5 days of grace = deadline 2026-04-20}. */
    String due() {
        Nominal nominal = window.nominal();
        LocalDate deadline = nominal.deadline();
        if (series.pointInTime()) {
            return deadline + ", the day of the report"
                    + (nominal.terms().watch().isPresent()
                            ? ""
                            : "; an instance is at most "
                                    + Phrase.length(nominal.terms().unit()) + " old");
        }
        if (window.tiling().isPresent()) {
            return basis(nominal, nominal.terms());
        }
        return basis(nominal, nominal.terms())
                + (deadline.equals(nominal.due())
                        ? "; the deadline too, grace 0 days"
                        : ", + " + nominal.terms().grace() + " of grace = deadline " + deadline);
    }

    private String basis(Nominal nominal, Terms terms) {
        LocalDate due = nominal.due();
        LocalDate before = nominal.days().from().minusDays(1);
        if (nominal.days().to().equals(due) && before.plus(terms.unit()).equals(due) && follows(before)) {
            return before + " + " + Phrase.length(terms.unit()) + " = " + due;
        }
        if (terms.basis() == Basis.ARREARS
                && terms.dueWithin().after(nominal.days().to()).equals(due)) {
            return nominal.days().to() + " + " + terms.dueWithin() + " = " + due;
        }
        return due + (nominal.days().to().equals(due) ? ", its last day" : "");
    }

    /** Whether the window runs from a performance, as rolling ones do. */
    private boolean follows(LocalDate day) {
        boolean rolls = window.terms().anchor() == Anchor.ROLLING;
        boolean begins = series.mandate().effective().stretches().stream()
                .map(Days::from)
                .anyMatch(day.plusDays(1)::equals);
        return rolls && !begins;
    }

    /** What of an earlier definition's unit a change left. */
    Optional<String> cut() {
        Nominal nominal = window.nominal();
        Optional<LocalDate> change = series.mandate().definitions().stream()
                .filter(any -> any.terms().equals(nominal.terms()))
                .map(any -> any.since())
                .findFirst();
        return nominal.isCut()
                ? Optional.of(
                        "the definition of " + change.map(LocalDate::toString).orElse("then") + " left "
                                + nominal.days().count() + " of the "
                                + Phrase.count(nominal.unit().count(), "day") + " of "
                                + nominal.unit())
                : Optional.empty();
    }

    /** Why the verdict is what it is; absent where only a finding's words say it. */
    Optional<String> verdict() {
        Nominal nominal = window.nominal();
        return switch (window.verdict()) {
            case MISSED ->
                Optional.of("nothing counts for it; on " + today + " the deadline had passed "
                        + Phrase.days(nominal.deadline(), today) + " before");
            case OPEN -> Optional.of(left(nominal));
            case NOT_DUE, SUPPLEMENTAL, NOT_REQUIRED -> Optional.empty();
            default -> window.taken().map(taken -> on(taken, nominal));
        };
    }

    private String left(Nominal nominal) {
        return today.isBefore(nominal.earliest())
                ? "its work begins on " + nominal.earliest()
                : Phrase.days(today, nominal.deadline()) + " left on " + today;
    }

    private String on(Occurrence taken, Nominal nominal) {
        LocalDate day = window.terms().day(taken);
        String verb = TermsPhrase.verb(window.terms()) + " ";
        return switch (window.verdict()) {
            case BACKFILLED -> backfilled(taken, nominal, day);
            case LATE ->
                verb + Phrase.days(nominal.deadline(), day) + " after the deadline"
                        + next.filter(due -> taken.covers().isPresent() && !day.isAfter(due))
                                .map(due -> ", and not after " + due + ", when the next window was due")
                                .orElse("");
            case PREMATURE ->
                verb + Phrase.days(day, nominal.earliest()) + " before " + nominal.earliest() + ", the earliest day";
            case PRE_PERIOD ->
                verb + "in time, " + Phrase.days(day, series.mandate().period().from()) + " before the period began"
                        + recorded(taken, nominal);
            case IN_GRACE ->
                verb + Phrase.days(nominal.due(), day) + " after it was due, "
                        + before(day, nominal.deadline(), "the deadline passed") + recorded(taken, nominal);
            default -> verb + before(day, nominal.due(), "it was due") + recorded(taken, nominal);
        };
    }

    private static String before(LocalDate day, LocalDate end, String what) {
        return day.equals(end) ? "on the very day " + what : Phrase.days(day, end) + " before " + what;
    }

    private String backfilled(Occurrence taken, Nominal nominal, LocalDate day) {
        LocalDate timely = series.mandate().timely(window.terms(), taken);
        return "recorded " + taken.recordedDay() + ": " + Phrase.days(nominal.deadline(), taken.recordedDay())
                + " after the deadline, and " + Phrase.days(timely, taken.recordedDay()) + " after "
                + within(taken, day) + "; by its dates alone " + byDates(nominal, day);
    }

    /** {@code 2026-03-20 + 14 days = 2026-04-03, the last day to record it}. */
    private String within(Occurrence taken, LocalDate day) {
        return day + " + " + series.mandate().recordedWithin() + " = "
                + series.mandate().timely(window.terms(), taken) + ", the last day to record it";
    }

    private String byDates(Nominal nominal, LocalDate day) {
        if (day.isBefore(nominal.earliest())) {
            return "premature";
        }
        return day.isAfter(nominal.deadline()) ? "late" : day.isAfter(nominal.due()) ? "in-grace" : "on-time";
    }

    /** Why a record that came after the deadline counts all the same. */
    private String recorded(Occurrence taken, Nominal nominal) {
        if (!taken.recordedDay().isAfter(nominal.deadline())) {
            return "";
        }
        return "; recorded " + Phrase.days(nominal.deadline(), taken.recordedDay()) + " after the deadline, "
                + (taken.imported()
                        ? "imported when the repository was adopted"
                        : "not after " + within(taken, window.terms().day(taken)));
    }
}
