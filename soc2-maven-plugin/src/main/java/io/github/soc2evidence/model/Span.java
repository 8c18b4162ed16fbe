package io.github.soc2evidence.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/** A length of time as a control declares it. */
public sealed interface Span {
    /** Years, months, weeks and days: {@code P14D}. */
    record Calendar(Period period) implements Span {
        public LocalDate after(LocalDate day) {
            return day.plus(period);
        }

        @Override
        public String toString() {
            return period.toString();
        }
    }

    /** Hours, minutes and seconds: {@code PT24H}. */
    record Clock(Duration duration) implements Span {
        @Override
        public String toString() {
            return duration.toString();
        }
    }

    /** Days that are neither weekend nor holiday: {@code {business-days: 10}}. */
    record Business(int businessDays) implements Span {
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
