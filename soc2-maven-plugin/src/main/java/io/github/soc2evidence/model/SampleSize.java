package io.github.soc2evidence.model;

import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * How many items are usually looked at: an aid to planning that nothing mandates, for the auditor decides
 * (evidence-types.md, "Sampling").
 *
 * @param size never more than there are
 * @param row of the table that gave it, in words
 */
public record SampleSize(int size, String row) {
    private static final int DAYS_OF_A_MONTH = 31;

    /**
     * Of what comes again and again.
     *
     * @param unit how long one window is
     * @param there how many there are
     */
    public static SampleSize ofWindows(Period unit, int there) {
        long days = unit.toTotalMonths() * DAYS_OF_A_MONTH + unit.get(ChronoUnit.DAYS);
        SampleSize usual = days <= 1
                ? new SampleSize(25, "daily: 25")
                : days <= 7
                        ? new SampleSize(8, "weekly: 8")
                        : days <= DAYS_OF_A_MONTH
                                ? new SampleSize(3, "monthly: 3")
                                : days <= 3 * DAYS_OF_A_MONTH
                                        ? new SampleSize(2, "quarterly: 2")
                                        : days <= 6 * DAYS_OF_A_MONTH
                                                ? new SampleSize(2, "semiannual: 2")
                                                : new SampleSize(1, "annual: 1");
        return usual.atMost(there);
    }

    /**
     * Of what is driven by events.
     *
     * @param there how many items there are
     */
    public static SampleSize ofEvents(int there) {
        int tenth = Math.toIntExact((there + 9L) / 10);
        SampleSize usual = there <= 4
                ? new SampleSize(there, "per event, up to 4: all")
                : there <= 50
                        ? new SampleSize(Math.max(5, tenth), "per event, up to 50: 10 %, at least 5")
                        : there <= 250
                                ? new SampleSize(
                                        Math.min(25, Math.max(10, tenth)), "per event, up to 250: 10 %, 10 to 25")
                                : new SampleSize(25, "per event, above 250: 25");
        return usual.atMost(there);
    }

    private SampleSize atMost(int there) {
        return size <= there ? this : new SampleSize(there, row + ", of which there are " + there);
    }
}
