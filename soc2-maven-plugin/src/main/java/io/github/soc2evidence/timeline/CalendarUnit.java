package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** The names of days, ISO weeks, months, quarters, halves and years. */
final class CalendarUnit {
    private CalendarUnit() {}

    static String nameOf(Days days) {
        LocalDate from = days.from();
        LocalDate next = days.to().plusDays(1);
        if (next.equals(from.plusDays(1))) {
            return from.toString();
        }
        if (from.getDayOfWeek() == DayOfWeek.MONDAY && next.equals(from.plusWeeks(1))) {
            return year(from.get(IsoFields.WEEK_BASED_YEAR)) + "-W" + two(from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
        if (from.getDayOfMonth() == 1) {
            int month = from.getMonthValue();
            if (next.equals(from.plusMonths(1))) {
                return year(from.getYear()) + "-" + two(month);
            }
            if (month % 3 == 1 && next.equals(from.plusMonths(3))) {
                return year(from.getYear()) + "-Q" + (month / 3 + 1);
            }
            if (month % 6 == 1 && next.equals(from.plusMonths(6))) {
                return year(from.getYear()) + "-H" + (month / 6 + 1);
            }
            if (month == 1 && next.equals(from.plusYears(1))) {
                return year(from.getYear());
            }
        }
        return days.toString();
    }

    private static String year(int year) {
        return "0".repeat(Math.max(0, 4 - Integer.toString(year).length())) + year;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
