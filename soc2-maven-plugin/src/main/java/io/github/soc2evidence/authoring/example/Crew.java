package io.github.soc2evidence.authoring.example;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/** Who has accounts at Acme, from one list to the next, and how changes are numbered. */
final class Crew {
    /** Changes that are merged in a month. */
    static final int CHANGES = 90;

    private static final int FIRST_CHANGE = 4000;
    private static final LocalDate YUKI = LocalDate.of(2025, 9, 1);
    private static final LocalDate BEN = LocalDate.of(2025, 6, 13);

    private Crew() {}

    /** Whether the leavers of a list are those of June, when Ben left. */
    static boolean isBensMonth(LocalDate listed) {
        return listed.minusDays(15).withDayOfMonth(1).equals(BEN.withDayOfMonth(1));
    }

    static String name(String series, int row) {
        return Names.of(Dice.of(series + " row " + row));
    }

    static String account(String series, int row) {
        return Names.account(name(series, row), row);
    }

    /** The quarter that a list of a day is about. */
    private static int quarter(LocalDate day) {
        LocalDate within = day.minusDays(30);
        return 4 * within.getYear() + within.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** In which quarter an account is found to be needed by nobody; mostly in none that the example sees. */
    private static int last(String series, int row) {
        return 4 * 2024 + 4 + Dice.of(series + " gone " + row).between(0, 90);
    }

    static boolean goes(String series, int row, LocalDate day) {
        return quarter(day) == last(series, row);
    }

    static boolean isGone(String series, int row, LocalDate day) {
        return quarter(day) > last(series, row);
    }

    /** Those of people.yaml who work for Acme on a day, and how. */
    static List<String> ours(LocalDate day) {
        List<String> ours = new ArrayList<>();
        for (Staff each : Staff.values()) {
            boolean there = !each.isJob()
                    && (each != Staff.YUKI || !day.isBefore(YUKI))
                    && (each != Staff.BEN || !day.isAfter(BEN));
            if (there) {
                ours.add(each.id() + "@acme.example," + (each == Staff.YUKI ? "contractor" : "employee"));
            }
        }
        return ours;
    }

    /** Changes are counted through the year. */
    static int change(LocalDate listed, int row) {
        LocalDate month = listed.minusDays(15);
        return FIRST_CHANGE + CHANGES * (12 * (month.getYear() - 2025) + month.getMonthValue() - 1) + row;
    }
}
