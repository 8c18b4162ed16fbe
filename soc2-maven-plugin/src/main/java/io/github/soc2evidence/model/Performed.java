package io.github.soc2evidence.model;

import java.time.LocalDate;
import java.time.ZoneId;

/** When something was performed, as a person claims it: at a moment, or from one to another. */
public sealed interface Performed permits Moment, Performed.Range {
    /** When it began; of a moment that itself. */
    Moment from();

    /** When it ended; of a moment that itself. */
    Moment to();

    /** The day that counts: a range's end (time.md, "Matching"). */
    LocalDate day(ZoneId zone);

    /** What a range says; one of a single moment is that moment. */
    static Performed in(Range range) {
        return range.from().equals(range.to()) ? range.to() : range;
    }

    /** From one moment to another. */
    record Range(Moment from, Moment to) implements Performed {
        public Range {
            if (isReversed(from, to)) {
                throw new IllegalArgumentException("it ends (" + to + ") before it begins (" + from + ")");
            }
        }

        /** A day and an instant cannot be compared without a zone; the order of such a pair is not judged here. */
        private static boolean isReversed(Moment from, Moment to) {
            if (from instanceof Moment.Day first && to instanceof Moment.Day last) {
                return last.date().isBefore(first.date());
            }
            return from instanceof Moment.Point first && to instanceof Moment.Point last && last.isBefore(first);
        }

        @Override
        public LocalDate day(ZoneId zone) {
            return to.day(zone);
        }

        @Override
        public String toString() {
            return from + ".." + to;
        }
    }
}
