package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A value that a requirement or a policy sets, by the name that statements and policies use.
 *
 * @param value a cadence, a length of time, a number, a word or a list
 * @param pointer of the value in its file
 * @param at where it stands, or the nearest that is known
 */
public record Setting(String key, Object value, String pointer, Place at) {
    /** What a file says where anything may stand: {@code P5D} and {@code {business-days: 5}} are lengths of time. */
    static Object read(Object plain) {
        if (plain instanceof Map<?, ?> map && map.size() == 1 && map.get("business-days") instanceof Number days) {
            return new Span.Business(days.intValue());
        }
        if (plain instanceof String text && text.startsWith("P")) {
            try {
                return Span.of(text);
            } catch (DateTimeParseException e) {
                return text;
            }
        }
        return plain;
    }

    /** Whether it limits something: a number, or a length of time. */
    boolean isLimit() {
        return value instanceof Number || value instanceof Span;
    }

    /** Whether it is no more than what goes without saying. */
    boolean isZero() {
        return value instanceof Span span && span.isZero();
    }

    /** Whether another value is the same, however it is written: 7 is 7.0, and P1W is P7D. */
    public boolean says(Object other) {
        if (value instanceof Number && other instanceof Number) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return (value instanceof Span && other instanceof Span)
                ? said().equals(worded(other))
                : value.toString().equals(other.toString());
    }

    /** As it is read: {@code 15 days}, {@code 10 business days}, {@code quarterly}, {@code 7}. */
    public String said() {
        return worded(value);
    }

    /** As it is read, whatever it is the value of. */
    static String worded(Object value) {
        if (value instanceof List<?> items) {
            return items.stream().map(item -> worded(read(item))).collect(Collectors.joining(", "));
        }
        if (value instanceof Span.Clock clock) {
            return said(clock.duration());
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).toPlainString();
        }
        return value instanceof Span span ? Phrase.length(span) : value.toString();
    }

    /** Nothing is rounded: a sentence that a limit stands in must not say another one. */
    private static String said(Duration duration) {
        return duration.toSeconds() % 3600 == 0
                ? Phrase.count(duration.toHours(), "hour")
                : duration.toSeconds() % 60 == 0 ? Phrase.count(duration.toMinutes(), "minute") : duration.toString();
    }

    /** The ways in which a sentence can say it, in lower case. */
    Set<String> wordings() {
        Set<String> wordings = new LinkedHashSet<>(List.of(said(), value.toString()));
        if (value instanceof Span.Clock clock
                && clock.duration().equals(Duration.ofDays(clock.duration().toDays()))) {
            wordings.add(Phrase.count(clock.duration().toDays(), "day"));
        }
        return wordings.stream().map(any -> any.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
