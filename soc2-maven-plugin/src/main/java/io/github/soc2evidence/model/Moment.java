package io.github.soc2evidence.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** When a person says something happened: a day, or an instant with its offset. */
public sealed interface Moment {
    /** The day it fell on, in this zone. */
    LocalDate day(ZoneId zone);

    record Day(LocalDate date) implements Moment {
        @Override
        public LocalDate day(ZoneId zone) {
            return date;
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    record Point(Instant instant) implements Moment {
        @Override
        public LocalDate day(ZoneId zone) {
            return instant.atZone(zone).toLocalDate();
        }

        @Override
        public String toString() {
            return instant.toString();
        }
    }

    /** Reads a day or an instant; one without an offset is refused (time.md, "Ground rules"). */
    static Moment of(String text) {
        return text.indexOf('T') < 0
                ? new Day(LocalDate.parse(text))
                : new Point(OffsetDateTime.parse(text).toInstant());
    }
}
