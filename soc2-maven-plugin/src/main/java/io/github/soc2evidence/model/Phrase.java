package io.github.soc2evidence.model;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns of phrase that findings and reports share. */
public final class Phrase {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** The most characters of a text that are quoted. */
    private static final int QUOTED = 60;

    private Phrase() {}

    /** {@code 1 day}, {@code 3 days}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** How many days lie between two days. */
    public static String days(LocalDate from, LocalDate to) {
        return count(ChronoUnit.DAYS.between(from, to), "day");
    }

    /** A length of time as it is read. */
    public static String length(Span span) {
        if (span instanceof Span.Calendar calendar) {
            return length(calendar.period());
        }
        return span instanceof Span.Clock clock
                ? length(clock.duration())
                : count(((Span.Business) span).businessDays(), "business day");
    }

    /** A period as it is read: {@code 0 days}, {@code 15 days}, {@code P1M3D} where no single unit says it. */
    public static String length(Period period) {
        long days = period.get(ChronoUnit.DAYS);
        if (period.toTotalMonths() == 0) {
            return count(days, "day");
        }
        return days == 0 ? count(period.toTotalMonths(), "month") : period.toString();
    }

    /** A duration in whole days, or where these are few in the next smaller unit; rounded down. */
    public static String length(Duration duration) {
        if (duration.toDays() > 2) {
            return count(duration.toDays(), "day");
        }
        if (duration.toHours() > 0) {
            return count(duration.toHours(), "hour");
        }
        return duration.toMinutes() > 0 ? count(duration.toMinutes(), "minute") : count(duration.toSeconds(), "second");
    }

    /** A length of time to the minute: {@code 9 days}, {@code 8 days 19 h}, {@code 26 h}, {@code 35 min}. */
    public static String time(Duration duration) {
        boolean days = duration.toHours() >= 48;
        List<String> parts = new ArrayList<>();
        if (days) {
            parts.add(count(duration.toDays(), "day"));
        }
        long hours = days ? duration.toHoursPart() : duration.toHours();
        if (hours > 0) {
            parts.add(hours + " h");
        }
        if (duration.toMinutesPart() > 0) {
            parts.add(duration.toMinutesPart() + " min");
        }
        return parts.isEmpty()
                ? (duration.isZero() ? "0 min" : count(duration.toSeconds(), "second"))
                : String.join(" ", parts);
    }

    /** A text in quotes on one line, cut where it is long; what cannot be seen of it is written by its number. */
    public static String quoted(String text) {
        String line = BLANKS.matcher(text.strip()).replaceAll(" ");
        int end = line.offsetByCodePoints(0, Math.min(QUOTED, line.codePointCount(0, line.length())));
        StringBuilder quoted = new StringBuilder("\"");
        line.substring(0, end).codePoints().forEach(point -> seen(point, quoted));
        return quoted.append(end < line.length() ? "\u2026\"" : "\"").toString();
    }

    private static void seen(int point, StringBuilder out) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                out.append("\\u{")
                        .append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
                        .append('}');
            default -> out.appendCodePoint(point);
        }
    }

    /** {@code ; did you mean "sam"?}, where one of the known names is near; else nothing. */
    public static String didYouMean(String name, Collection<String> known) {
        return Nearest.to(name, known)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
    }
}
