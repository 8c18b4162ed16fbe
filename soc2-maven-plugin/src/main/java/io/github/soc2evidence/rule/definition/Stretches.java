package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import java.time.LocalDate;

/** How findings tell of stretches of days. */
final class Stretches {
    private Stretches() {}

    /** {@code 2026-04-01 to 2026-04-30, 30 days}, or {@code 2026-04-01, still on 2026-04-20, 20 days}. */
    static String said(Days stretch, LocalDate asOf) {
        return stretch.from() + (stretch.to().isAfter(asOf) ? ", still on " + asOf : " to " + stretch.to()) + ", "
                + Phrase.count(days(stretch, asOf), "day");
    }

    /** How many days of a stretch are known. */
    static long days(Days stretch, LocalDate asOf) {
        return stretch.common(new Days(Days.EVER.from(), asOf));
    }
}
