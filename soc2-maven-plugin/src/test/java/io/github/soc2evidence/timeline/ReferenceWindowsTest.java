package io.github.soc2evidence.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.timeline.ReferenceWindows.Ctl;
import io.github.soc2evidence.timeline.ReferenceWindows.Occ;
import io.github.soc2evidence.timeline.ReferenceWindows.Range;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked cases of the rules of time, with what an implementation in another language says of them. */
class ReferenceWindowsTest {
    private static final Range YEAR = range("2026-01-01..2026-12-31");
    private static final LocalDate END = day("2027-01-20");

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    private static Range range(String text) {
        return new Range(day(text.substring(0, 10)), day(text.substring(12)));
    }

    /** {@code DAY} or {@code DAY covers FROM..TO}. */
    private static Occ occurrence(String text) {
        return new Occ(day(text.substring(0, 10)), text.length() == 10 ? null : range(text.substring(18)));
    }

    private static List<String> lines(Ctl control, Range period, LocalDate asOf, String... occurrences) {
        List<Occ> known =
                Arrays.stream(occurrences).map(ReferenceWindowsTest::occurrence).toList();
        return ReferenceWindows.verify(control, known, period, asOf).lines();
    }

    /** Clean quarterly. */
    @Test
    void e1() {
        assertThat(lines(Ctl.of("quarterly"), YEAR, END, "2026-03-20", "2026-06-18", "2026-09-17", "2026-12-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-03-20 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** Q1 review on 10 April, covers Q1, no grace. */
    @Test
    void e2() {
        assertThat(lines(
                        Ctl.of("quarterly"),
                        YEAR,
                        END,
                        "2026-04-10 covers 2026-01-01..2026-03-31",
                        "2026-06-18",
                        "2026-09-17",
                        "2026-12-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-04-10 2026-03-31 late",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** The same, grace 15 days. */
    @Test
    void e3() {
        assertThat(lines(
                        Ctl.of("quarterly").grace(15),
                        YEAR,
                        END,
                        "2026-04-10 covers 2026-01-01..2026-03-31",
                        "2026-06-18",
                        "2026-09-17",
                        "2026-12-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-04-10 2026-03-31 in-grace",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** Q1 review on 10 April, no covers. */
    @Test
    void e4() {
        assertThat(lines(Ctl.of("quarterly"), YEAR, END, "2026-04-10", "2026-06-18", "2026-09-17", "2026-12-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 null 2026-03-31 missed",
                        "2026-04-01..2026-06-30 2026-04-10 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** Arrears, due within 15 days. */
    @Test
    void e5() {
        assertThat(lines(
                        Ctl.of("quarterly").arrears(15),
                        YEAR,
                        END,
                        "2026-01-12",
                        "2026-04-10",
                        "2026-07-14",
                        "2026-10-09",
                        "2027-01-11"))
                .containsExactly(
                        "2025-10-01..2025-12-31 2026-01-12 2026-01-15 on-time",
                        "2026-01-01..2026-03-31 2026-04-10 2026-04-15 on-time",
                        "2026-04-01..2026-06-30 2026-07-14 2026-07-15 on-time",
                        "2026-07-01..2026-09-30 2026-10-09 2026-10-15 on-time",
                        "2026-10-01..2026-12-31 2027-01-11 2027-01-15 supplemental");
    }

    /** Arrears, grace 5, done on day 18. */
    @Test
    void e5b() {
        assertThat(lines(
                        Ctl.of("quarterly").arrears(15).grace(5),
                        YEAR,
                        END,
                        "2026-01-12",
                        "2026-04-18",
                        "2026-07-14",
                        "2026-10-09"))
                .containsExactly(
                        "2025-10-01..2025-12-31 2026-01-12 2026-01-15 on-time",
                        "2026-01-01..2026-03-31 2026-04-18 2026-04-15 in-grace",
                        "2026-04-01..2026-06-30 2026-07-14 2026-07-15 on-time",
                        "2026-07-01..2026-09-30 2026-10-09 2026-10-15 on-time",
                        "2026-10-01..2026-12-31 null 2027-01-15 not-due");
    }

    /** On the calendar, badly spaced. */
    @Test
    void e6() {
        assertThat(lines(Ctl.of("quarterly"), YEAR, END, "2026-01-03", "2026-06-29", "2026-07-02", "2026-12-30"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-01-03 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 2026-06-29 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-07-02 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-30 2026-12-31 on-time",
                        "occurrence-spacing 2026-01-03->2026-06-29 177d",
                        "occurrence-spacing 2026-07-02->2026-12-30 181d");
    }

    /** Three-month period, review in the month before. */
    @Test
    void e7() {
        assertThat(lines(Ctl.of("quarterly"), range("2026-02-01..2026-04-30"), day("2026-05-15"), "2026-01-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-01-15 2026-03-31 pre-period",
                        "2026-04-01..2026-06-30 null 2026-06-30 not-due",
                        "occurrences-insufficient 0<1");
    }

    /** The same, period anchor. */
    @Test
    void e8() {
        assertThat(lines(
                        Ctl.of("quarterly").anchoredTo("period"),
                        range("2026-02-01..2026-04-30"),
                        day("2026-05-15"),
                        "2026-04-28"))
                .containsExactly("2026-02-01..2026-04-30 2026-04-28 2026-04-30 on-time");
    }

    /** As of 1 May. */
    @Test
    void e9() {
        assertThat(lines(Ctl.of("quarterly"), YEAR, day("2026-05-01"), "2026-03-20"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-03-20 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 null 2026-06-30 open",
                        "2026-07-01..2026-09-30 null 2026-09-30 open",
                        "2026-10-01..2026-12-31 null 2026-12-31 open");
    }

    /** Pen test 2025-11-01, none since, twelve months. */
    @Test
    void e10() {
        assertThat(lines(Ctl.of("annual"), YEAR, END, "2025-11-01"))
                .containsExactly("2025-11-02..2026-11-01 null 2026-11-01 missed");
    }

    /** The same, six months. */
    @Test
    void e11() {
        assertThat(lines(Ctl.of("annual"), range("2026-01-01..2026-06-30"), day("2026-07-20"), "2025-11-01"))
                .containsExactly("2025-11-02..2026-11-01 null 2026-11-01 not-due");
    }

    /** Again on 2026-11-20, grace 30. */
    @Test
    void e12() {
        assertThat(lines(Ctl.of("annual").grace(30), YEAR, END, "2025-11-01", "2026-11-20"))
                .containsExactly(
                        "2025-11-02..2026-11-01 2026-11-20 2026-11-01 in-grace",
                        "2026-11-21..2027-11-20 null 2027-11-20 not-due");
    }

    /** Last pen test in 2023. */
    @Test
    void e12b() {
        assertThat(lines(Ctl.of("annual"), YEAR, END, "2023-05-01"))
                .containsExactly("2023-05-02..2024-05-01 null 2024-05-01 missed");
    }

    /** Quarterly from 2026-05-20. */
    @Test
    void e13() {
        assertThat(lines(Ctl.of("quarterly").effective(day("2026-05-20"), null), YEAR, END, "2026-09-17", "2026-12-15"))
                .containsExactly(
                        "2026-04-01..2026-06-30 null 2026-06-30 not-required",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** Arrears, new on the first day. */
    @Test
    void e13b() {
        assertThat(lines(
                        Ctl.of("quarterly").arrears(15).effective(day("2026-01-01"), null),
                        YEAR,
                        END,
                        "2026-04-10",
                        "2026-07-14",
                        "2026-10-09"))
                .containsExactly(
                        "2025-10-01..2025-12-31 null 2026-01-15 not-required",
                        "2026-01-01..2026-03-31 2026-04-10 2026-04-15 on-time",
                        "2026-04-01..2026-06-30 2026-07-14 2026-07-15 on-time",
                        "2026-07-01..2026-09-30 2026-10-09 2026-10-15 on-time",
                        "2026-10-01..2026-12-31 null 2027-01-15 not-due");
    }

    /** Monthly, February missed, two in April. */
    @Test
    void e15() {
        assertThat(lines(
                        Ctl.of("monthly"),
                        range("2026-01-01..2026-06-30"),
                        day("2026-07-10"),
                        "2026-01-20",
                        "2026-03-18",
                        "2026-04-02",
                        "2026-04-28",
                        "2026-05-20",
                        "2026-06-17"))
                .containsExactly(
                        "2026-01-01..2026-01-31 2026-01-20 2026-01-31 on-time",
                        "2026-02-01..2026-02-28 null 2026-02-28 missed",
                        "2026-03-01..2026-03-31 2026-03-18 2026-03-31 on-time",
                        "2026-04-01..2026-04-30 2026-04-02 2026-04-30 on-time",
                        "2026-05-01..2026-05-31 2026-05-20 2026-05-31 on-time",
                        "2026-06-01..2026-06-30 2026-06-17 2026-06-30 on-time",
                        "occurrence-spacing 2026-01-20->2026-03-18 57d");
    }

    /** Annual from 29 February. */
    @Test
    void e16() {
        assertThat(lines(
                        Ctl.of("annual"),
                        range("2025-01-01..2025-12-31"),
                        day("2026-01-10"),
                        "2024-02-29",
                        "2025-03-01"))
                .containsExactly(
                        "2024-03-01..2025-02-28 2025-03-01 2025-02-28 late",
                        "2025-03-02..2026-03-01 null 2026-03-01 not-due");
    }

    /** Period from 31 January, no drift. */
    @Test
    void e17() {
        assertThat(lines(
                        Ctl.of("quarterly").anchoredTo("period"),
                        range("2026-01-31..2027-01-30"),
                        day("2027-02-10"),
                        "2026-04-15",
                        "2026-07-15",
                        "2026-10-15",
                        "2027-01-15"))
                .containsExactly(
                        "2026-01-31..2026-04-29 2026-04-15 2026-04-29 on-time",
                        "2026-04-30..2026-07-30 2026-07-15 2026-07-30 on-time",
                        "2026-07-31..2026-10-30 2026-10-15 2026-10-30 on-time",
                        "2026-10-31..2027-01-30 2027-01-15 2027-01-30 on-time");
    }

    /** Weekly, two skipped, period starts on a Thursday. */
    @Test
    void e18() {
        assertThat(lines(
                        Ctl.of("weekly"),
                        range("2026-01-01..2026-03-31"),
                        day("2026-04-10"),
                        "2026-01-02",
                        "2026-01-09",
                        "2026-01-16",
                        "2026-01-23",
                        "2026-02-13",
                        "2026-02-20",
                        "2026-02-27",
                        "2026-03-06",
                        "2026-03-13",
                        "2026-03-20",
                        "2026-03-27"))
                .containsExactly(
                        "2025-12-29..2026-01-04 2026-01-02 2026-01-04 on-time",
                        "2026-01-05..2026-01-11 2026-01-09 2026-01-11 on-time",
                        "2026-01-12..2026-01-18 2026-01-16 2026-01-18 on-time",
                        "2026-01-19..2026-01-25 2026-01-23 2026-01-25 on-time",
                        "2026-01-26..2026-02-01 null 2026-02-01 missed",
                        "2026-02-02..2026-02-08 null 2026-02-08 missed",
                        "2026-02-09..2026-02-15 2026-02-13 2026-02-15 on-time",
                        "2026-02-16..2026-02-22 2026-02-20 2026-02-22 on-time",
                        "2026-02-23..2026-03-01 2026-02-27 2026-03-01 on-time",
                        "2026-03-02..2026-03-08 2026-03-06 2026-03-08 on-time",
                        "2026-03-09..2026-03-15 2026-03-13 2026-03-15 on-time",
                        "2026-03-16..2026-03-22 2026-03-20 2026-03-22 on-time",
                        "2026-03-23..2026-03-29 2026-03-27 2026-03-29 on-time",
                        "2026-03-30..2026-04-05 null 2026-04-05 not-due",
                        "occurrence-spacing 2026-01-23->2026-02-13 21d");
    }

    /** One review for two quarters. */
    @Test
    void e19() {
        assertThat(lines(
                        Ctl.of("quarterly"),
                        YEAR,
                        END,
                        "2026-05-20 covers 2026-01-01..2026-06-30",
                        "2026-09-17",
                        "2026-12-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 null 2026-03-31 missed",
                        "2026-04-01..2026-06-30 2026-05-20 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** Retired on 2026-08-15. */
    @Test
    void e20() {
        assertThat(lines(Ctl.of("quarterly").effective(null, day("2026-08-15")), YEAR, END, "2026-03-20", "2026-06-18"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-03-20 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 null 2026-09-30 not-due");
    }

    /** Q4 review on 10 January, covers Q4, grace 15. */
    @Test
    void e21() {
        assertThat(lines(
                        Ctl.of("quarterly").grace(15),
                        YEAR,
                        END,
                        "2026-03-20",
                        "2026-06-18",
                        "2026-09-17",
                        "2027-01-10 covers 2026-10-01..2026-12-31"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-03-20 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2027-01-10 2026-12-31 in-grace");
    }

    /** Q1 covered on 5 July. */
    @Test
    void e22() {
        assertThat(lines(
                        Ctl.of("quarterly"),
                        YEAR,
                        END,
                        "2026-07-05 covers 2026-01-01..2026-03-31",
                        "2026-06-18",
                        "2026-09-17",
                        "2026-12-15"))
                .containsExactly(
                        "2026-01-01..2026-03-31 null 2026-03-31 missed",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 2026-12-15 2026-12-31 on-time");
    }

    /** Premature, then done again. */
    @Test
    void e23() {
        assertThat(lines(
                        Ctl.of("quarterly").arrears(15),
                        YEAR,
                        END,
                        "2026-03-30 covers 2026-01-01..2026-03-31",
                        "2026-01-10",
                        "2026-04-05",
                        "2026-07-14",
                        "2026-10-09"))
                .containsExactly(
                        "2025-10-01..2025-12-31 2026-01-10 2026-01-15 on-time",
                        "2026-01-01..2026-03-31 2026-04-05 2026-04-15 on-time",
                        "2026-04-01..2026-06-30 2026-07-14 2026-07-15 on-time",
                        "2026-07-01..2026-09-30 2026-10-09 2026-10-15 on-time",
                        "2026-10-01..2026-12-31 null 2027-01-15 not-due");
    }

    /** 10 January 2027 without covers, grace 15. */
    @Test
    void e24() {
        assertThat(lines(
                        Ctl.of("quarterly").grace(15),
                        YEAR,
                        END,
                        "2026-03-20",
                        "2026-06-18",
                        "2026-09-17",
                        "2027-01-10"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-03-20 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 null 2026-12-31 missed");
    }

    /** Q4 covered on 1 June 2027. */
    @Test
    void e25() {
        assertThat(lines(
                        Ctl.of("quarterly"),
                        YEAR,
                        day("2027-06-20"),
                        "2026-03-20",
                        "2026-06-18",
                        "2026-09-17",
                        "2027-06-01 covers 2026-10-01..2026-12-31"))
                .containsExactly(
                        "2026-01-01..2026-03-31 2026-03-20 2026-03-31 on-time",
                        "2026-04-01..2026-06-30 2026-06-18 2026-06-30 on-time",
                        "2026-07-01..2026-09-30 2026-09-17 2026-09-30 on-time",
                        "2026-10-01..2026-12-31 null 2026-12-31 missed",
                        "occurrence-spacing 2026-09-17->2027-06-01 257d");
    }
}
