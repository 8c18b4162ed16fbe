package io.github.soc2evidence.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A length of time as a control declares it. */
public sealed interface Span {
    /** Ten years, as {@link #longest} counts them. */
    long LONGEST = 10 * 12 * 31;

    /**
     * The day this long after another.
     *
     * @param holidays days that are no business days, beside Saturdays and Sundays
     */
    LocalDate after(LocalDate day, Set<LocalDate> holidays);

    /** Whether it is no time at all. */
    boolean isZero();

    /** Refuses what no report could ever see the end of: windows are laid as far as lengths of time reach. */
    static void refuseOverTenYears(String key, Optional<Span> span) {
        span.filter(any -> any.longest() > LONGEST).ifPresent(any -> {
            throw new IllegalArgumentException(key + " is longer than ten years: " + Phrase.length(any));
        });
    }

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
        private static final int WEEK = 5;

        @Override
        public LocalDate after(LocalDate day, Set<LocalDate> holidays) {
            LocalDate end = weekdaysAfter(day, businessDays);
            List<LocalDate> lost = holidays.stream()
                    .filter(any -> any.isAfter(day) && !isWeekend(any))
                    .sorted()
                    .toList();
            for (LocalDate holiday : lost) {
                if (holiday.isAfter(end)) {
                    break;
                }
                end = weekdaysAfter(end, 1);
            }
            return end;
        }

        private static LocalDate weekdaysAfter(LocalDate day, int count) {
            if (count == 0) {
                return day;
            }
            LocalDate weekday = isWeekend(day) ? day.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY)) : day;
            int rest = count % WEEK;
            boolean overWeekend = weekday.getDayOfWeek().getValue() + rest > WEEK;
            return weekday.plusWeeks(count / WEEK).plusDays(overWeekend ? rest + 2 : rest);
        }

        private static boolean isWeekend(LocalDate day) {
            return day.getDayOfWeek().getValue() > WEEK;
        }

        @Override
        public boolean isZero() {
            return businessDays == 0;
        }

        @Override
        public long longest() {
            return businessDays + 2L * (businessDays / WEEK + 1);
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
