package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.Cadence;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** A stretch of the calendar in which something is done once: {@code 2025-Q1}. */
record Term(String id, LocalDate from, LocalDate to) {
    static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);

    /** What is over by then is done: the year is looked at on the day after. */
    private static final LocalDate LOOKED_AT = LocalDate.parse(Example.AS_OF);

    /**
     * All that begin in 2025, and the week or day before it that reaches into the year; of the year after, what is over
     * on the day on which the example is looked at.
     *
     * @param arrears whether work for the last one of 2024 is still to be done in January
     */
    static List<Term> of(Cadence cadence, boolean arrears) {
        LocalDate from = cadence == Cadence.WEEKLY
                ? NEW_YEAR.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : arrears ? NEW_YEAR.minus(cadence.unit()) : NEW_YEAR;
        List<Term> terms = new ArrayList<>();
        while (!from.isAfter(YEAR_END) || !from.plus(cadence.unit()).isAfter(LOOKED_AT)) {
            LocalDate next = from.plus(cadence.unit());
            terms.add(new Term(id(cadence, from), from, next.minusDays(1)));
            from = next;
        }
        return terms;
    }

    private static String id(Cadence cadence, LocalDate from) {
        int year = from.getYear();
        return switch (cadence) {
            case WEEKLY ->
                from.get(IsoFields.WEEK_BASED_YEAR) + "-W" + two(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTHLY -> year + "-" + two(from.getMonthValue());
            case QUARTERLY -> year + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR);
            case SEMIANNUAL -> year + "-H" + (from.getMonthValue() < 7 ? 1 : 2);
            case ANNUAL -> Integer.toString(year);
            default -> from.toString();
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** The day itself, or the Monday after it: weekends are quiet. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static LocalDate nextWorkday(LocalDate day) {
        return workday(day.plusDays(1));
    }
}
