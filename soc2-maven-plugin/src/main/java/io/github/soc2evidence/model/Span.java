package io.github.soc2evidence.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** A length of time as a control declares it. */
public sealed interface Span {
    /**
     * The day this long after another.
     *
     * @param holidays days that are no business days, beside Saturdays and Sundays
     */
    LocalDate after(LocalDate day, Set<LocalDate> holidays);

    /** Whether it is no time at all. */
    boolean isZero();

    /** A length that it never exceeds, in days, whatever day it is counted from; holidays left aside. */
    long longest();

    /** Years, months, weeks and days: {@code P14D}. */
    record Calendar(Period period) implements Span {
        @Override
        public LocalDate after(LocalDate day, Set<LocalDate> holidays) {
            return day.plus(period);
        }

        @Override
        public boolean isZero() {
            return period.isZero();
        }

        @Override
        public long longest() {
            return period.toTotalMonths() * 31 + period.get(ChronoUnit.DAYS);
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /** Hours, minutes and seconds: {@code PT24H}. */
    record Clock(Duration duration) implements Span {
        /** In whole days: what began within a day is over when that day is. */
        @Override
        public LocalDate after(LocalDate day, Set<LocalDate> holidays) {
            return day.plusDays(duration.toDays());
        }

        @Override
        public boolean isZero() {
            return duration.isZero();
        }

        @Override
        public long longest() {
            return duration.toDays();
        }

        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Days that are neither weekend nor holiday: {@code {business-days: 10}}. */
    record Business(int businessDays) implements Span {
        @Override
        public LocalDate after(LocalDate day, Set<LocalDate> holidays) {
            LocalDate end = day;
            for (int left = businessDays; left > 0; ) {
                end = end.plusDays(1);
                if (!isWeekend(end) && !holidays.contains(end)) {
                    left--;
                }
            }
            return end;
        }

        private static boolean isWeekend(LocalDate day) {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }

        @Override
        public boolean isZero() {
            return businessDays == 0;
        }

        @Override
        public long longest() {
            return businessDays + 2L * (businessDays / 5 + 1);
        }

        @Override
        public String toString() {
            return businessDays + " business days";
        }
    }

    /** Reads an ISO 8601 duration; a {@link java.time.format.DateTimeParseException} says what is wrong. */
    static Span of(String iso) {
        return iso.startsWith("PT") ? new Clock(Duration.parse(iso)) : new Calendar(Period.parse(iso));
    }
}
