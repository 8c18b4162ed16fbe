package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Span;
import java.time.temporal.ChronoUnit;

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
        return Setting.read(parameter) instanceof Span span ? of(span) : Double.NaN;
    }

    static boolean isSpan(Object parameter) {
        return Setting.read(parameter) instanceof Span;
    }
}
