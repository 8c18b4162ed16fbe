package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;

/** Whether a record reached the chain in time to be believed (time.md, the table of verdicts). */
final class Timeliness {
    private Timeliness() {}

    /** The verdict by dates, unless it was recorded after both the deadline and the time that a record may take. */
    static Verdict of(Verdict byDates, Occurrence occurrence, Nominal window, Mandate mandate) {
        LocalDate timely = mandate.timely(window.terms(), occurrence);
        boolean backfilled = !occurrence.imported()
                && occurrence.recordedDay().isAfter(window.deadline())
                && occurrence.recordedDay().isAfter(timely);
        return backfilled ? Verdict.BACKFILLED : byDates;
    }
}
