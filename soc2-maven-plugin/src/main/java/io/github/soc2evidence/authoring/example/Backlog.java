package io.github.soc2evidence.authoring.example;

import java.time.LocalDate;
import java.util.List;

/** What scans and tests find: each finding is first seen one day and mended another, whoever looks in between. */
final class Backlog {
    /** The one that stayed: it was accepted for a quarter, and the quarter passed. */
    static final String SLOW = "V-481516";

    private static final LocalDate SLOW_SEEN = LocalDate.of(2025, 3, 3);
    private static final LocalDate BEGINNING = LocalDate.of(2024, 11, 1);
    private static final int DAYS = 384;

    /** By then all but the slow one are mended: what later days say of this year stays the same. */
    private static final LocalDate TIDY = LocalDate.of(2025, 12, 3);

    private Backlog() {}

    /** A finding as the list of a day has it; nothing where it is not there yet, or mended for long. */
    static String line(String series, int row, LocalDate day) {
        Dice dice = Dice.of(series + " finding " + row);
        LocalDate seen = BEGINNING.plusDays(dice.between(0, DAYS));
        String severity = dice.one(List.of("low", "low", "medium", "medium", "high"));
        int within = severity.equals("high") ? 26 : severity.equals("medium") ? 80 : 150;
        LocalDate late = seen.plusDays(dice.between(2, within));
        LocalDate mended = late.isAfter(TIDY) ? TIDY : late;
        boolean listed = !seen.isAfter(day) && !mended.isBefore(day.minusDays(70));
        return listed
                ? "V-" + dice.digits(6) + "," + severity + ","
                        + dice.one(List.of("openssl", "curl", "glibc", "zlib", "libxml2", "sqlite")) + "," + seen + ","
                        + (mended.isAfter(day) ? "" : mended)
                : "";
    }

    /** The slow one, in the lists from March on. */
    static String slow(LocalDate day) {
        return day.isBefore(SLOW_SEEN) ? "" : SLOW + ",high,openssl," + SLOW_SEEN + ",\n";
    }
}
