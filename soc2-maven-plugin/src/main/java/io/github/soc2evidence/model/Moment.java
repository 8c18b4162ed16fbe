package io.github.soc2evidence.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** When a person says something happened: a day, or an instant with its offset. */
public sealed interface Moment extends Performed {
    @Override
    default Moment from() {
        return this;
    }

    @Override
    default Moment to() {
        return this;
    }

    /** The day it fell on, in this zone. */
    @Override
    LocalDate day(ZoneId zone);

    /** The instant, of a day its first in this zone. */
    Instant instant(ZoneId zone);

    record Day(LocalDate date) implements Moment {
        @Override
        public LocalDate day(ZoneId zone) {
            return date;
        }

        @Override
        public Instant instant(ZoneId zone) {
            return date.atStartOfDay(zone).toInstant();
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * An instant, in less memory than one: every observation of a long history has its own.
     *
     * @param second since 1970
     * @param nano of the second
     */
    record Point(long second, int nano) implements Moment {
        public Point(Instant instant) {
            this(instant.getEpochSecond(), instant.getNano());
        }

        boolean isBefore(Point other) {
            return second < other.second || (second == other.second && nano < other.nano);
        }

        public Instant instant() {
            return Instant.ofEpochSecond(second, nano);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return Days.at(instant(), zone);
        }

        @Override
        public Instant instant(ZoneId zone) {
            return instant();
        }

        @Override
        public String toString() {
            return instant().toString();
        }
    }

    /**
     * Reads a day or an instant; one without an offset is refused (time.md, "Ground rules"), and so is one whose year
     * has not four digits in every zone.
     */
    static Moment of(String text) {
        Moment moment = text.indexOf('T') < 0 ? new Day(WrittenTime.day(text)) : new Point(WrittenTime.instant(text));
        int year = moment.day(ZoneOffset.UTC).getYear();
        if (year < 1 || year > 9998) {
            throw new DateTimeException("beyond the years 1 to 9998: " + text);
        }
        return moment;
    }
}
