package io.github.soc2evidence.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Turns of phrase that findings and reports share. */
public final class Phrase {
    private Phrase() {}

    /** {@code 1 day}, {@code 3 days}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** How many days lie between two days. */
    public static String days(LocalDate from, LocalDate to) {
        return count(ChronoUnit.DAYS.between(from, to), "day");
    }

    /** A period as it is read: {@code 0 days}, {@code 15 days}, {@code P1M3D} where no single unit says it. */
    public static String length(Period period) {
        long days = period.get(ChronoUnit.DAYS);
        if (period.toTotalMonths() == 0) {
            return count(days, "day");
        }
        return days == 0 ? count(period.toTotalMonths(), "month") : period.toString();
    }

    /** A duration in its largest whole unit, rounded down. */
    public static String length(Duration duration) {
        if (duration.toDays() > 0) {
            return count(duration.toDays(), "day");
        }
        if (duration.toHours() > 0) {
            return count(duration.toHours(), "hour");
        }
        return duration.toMinutes() > 0 ? count(duration.toMinutes(), "minute") : count(duration.toSeconds(), "second");
    }

    /** {@code ; did you mean "sam"?}, where one of the known names is near; else nothing. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }

    /** The known name that differs in the fewest letters, if that is at most a third of them. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(other -> distance(name, other) * 3 <= Math.max(name.length(), other.length()))
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters must be put in, taken out or exchanged. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
