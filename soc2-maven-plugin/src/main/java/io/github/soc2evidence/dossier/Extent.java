package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Span;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** How large limits are, so that two can be compared: a number as such, a length of time in days. */
final class Extent {
    private static final double DAYS_A_MONTH = 365.2425 / 12;

    private Extent() {}

    static double of(Span span) {
        if (span instanceof Span.Calendar calendar) {
            return calendar.period().toTotalMonths() * DAYS_A_MONTH
                    + calendar.period().get(ChronoUnit.DAYS);
        }
        return span instanceof Span.Clock clock
                ? clock.duration().toSeconds() / 86_400.0
                : ((Span.Business) span).businessDays() * 7 / 5.0;
    }

    /** Of a parameter; not a number where it has no size. */
    static double of(Object parameter) {
        if (parameter instanceof Number number) {
            return number.doubleValue();
        }
        return span(parameter).map(Extent::of).orElse(Double.NaN);
    }

    static boolean isSpan(Object parameter) {
        return span(parameter).isPresent();
    }

    /** As it is read: lengths of time in words. */
    static String said(Object parameter) {
        return span(parameter).map(Phrase::length).orElseGet(() -> String.valueOf(parameter));
    }

    private static Optional<Span> span(Object parameter) {
        if (parameter instanceof Map<?, ?> map && map.size() == 1 && map.get("business-days") instanceof Number days) {
            return Optional.of(new Span.Business(days.intValue()));
        }
        if (parameter instanceof String text && text.startsWith("P")) {
            try {
                return Optional.of(Span.of(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
