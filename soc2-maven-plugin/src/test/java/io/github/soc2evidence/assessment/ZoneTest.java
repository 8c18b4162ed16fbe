package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a day begins and ends: by the record's zone, or the requirement's own (time.md, "Ground rules"). */
class ZoneTest {
    /** A record of one year, kept in a zone, with a control from before that year. */
    private static SmallRecord in(String zone, int year, String... keys) {
        return SmallRecord.empty()
                .put("soc2.yaml", """
                        format: 1
                        organization: Acme, Inc.
                        system: Acme Cloud
                        time-zone: %s
                        periods:
                          - {id: "%2$d", from: %2$d-01-01, to: %2$d-12-31}
                        """.formatted(zone, year))
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .put("systems.yaml", SmallRecord.common("systems.yaml"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview(keys))
                .commit((year - 1) + "-12-30T09:00:00Z", "sam");
    }

    private static SmallRecord daily(String zone, int year) {
        return in(zone, year)
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("quarterly}", "daily}"))
                .commit((year - 1) + "-12-30T10:00:00Z", "sam");
    }

    /** The windows that rest on a record, {@code 2026-Q1 on-time}. */
    private static List<String> taken(Assessment assessment) {
        return assessment
                .dossier()
                .orElseThrow()
                .windows()
                .filter(placed -> placed.window().taken().isPresent())
                .map(placed -> placed.window().id() + " " + placed.window().verdict())
                .toList();
    }

    private static String verdict(Assessment assessment, String window) {
        return assessment
                .dossier()
                .orElseThrow()
                .windows()
                .filter(placed -> placed.window().id().equals(window))
                .map(placed -> placed.window().verdict().toString())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        // A day of 23 hours, and one of 25.
        "America/New_York, 2026-03-08T04:59:59Z, 2026-03-07",
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-08",
        "America/New_York, 2026-03-08T06:59:59Z, 2026-03-08",
        "America/New_York, 2026-03-08T07:00:00Z, 2026-03-08",
        "America/New_York, 2026-03-09T03:59:59Z, 2026-03-08",
        "America/New_York, 2026-03-09T04:00:00Z, 2026-03-09",
        "America/New_York, 2026-11-01T04:00:00Z, 2026-11-01",
        "America/New_York, 2026-11-01T05:30:00Z, 2026-11-01",
        "America/New_York, 2026-11-01T06:30:00Z, 2026-11-01",
        "America/New_York, 2026-11-02T04:59:59Z, 2026-11-01",
        "America/New_York, 2026-11-02T05:00:00Z, 2026-11-02",
        // Days that begin at one o'clock.
        "America/Sao_Paulo, 2018-11-04T02:59:59Z, 2018-11-03",
        "America/Sao_Paulo, 2018-11-04T03:00:00Z, 2018-11-04",
        "America/Santiago, 2023-09-03T03:59:59Z, 2023-09-02",
        "America/Santiago, 2023-09-03T04:00:00Z, 2023-09-03",
        "Asia/Beirut, 2024-03-30T21:59:59Z, 2024-03-30",
        "Asia/Beirut, 2024-03-30T22:00:00Z, 2024-03-31",
        // Days whose last hour, or first, comes twice.
        "America/Santiago, 2023-04-02T02:30:00Z, 2023-04-01",
        "America/Santiago, 2023-04-02T03:30:00Z, 2023-04-01",
        "America/Santiago, 2023-04-02T04:00:00Z, 2023-04-02",
        "America/Havana, 2023-11-05T04:00:00Z, 2023-11-05",
        "America/Havana, 2023-11-05T05:30:00Z, 2023-11-05",
        // A day that never was.
        "Pacific/Apia, 2011-12-30T09:59:59Z, 2011-12-29",
        "Pacific/Apia, 2011-12-30T10:00:00Z, 2011-12-31",
        // As far apart as zones are.
        "Pacific/Kiritimati, 2026-03-31T09:59:59Z, 2026-03-31",
        "Pacific/Kiritimati, 2026-03-31T10:00:00Z, 2026-04-01",
        "Pacific/Pago_Pago, 2026-04-01T10:59:59Z, 2026-03-31",
        "Pacific/Pago_Pago, 2026-04-01T11:00:00Z, 2026-04-01",
        "Etc/GMT+12, 2026-04-01T11:59:59Z, 2026-03-31",
        "Etc/GMT+12, 2026-04-01T12:00:00Z, 2026-04-01"
    })
    void whatWasPerformedAtAnInstantCountsOnItsDay(String zone, String instant, String day) {
        Assessment assessment = daily(zone, Integer.parseInt(day.substring(0, 4)))
                .put("evidence/a.yaml", Samples.review("A", instant))
                .commit(instant, "sam")
                .assess(day);
        assertThat(taken(assessment)).containsExactly(day + " on-time");
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 2026-03-09T03:59:59Z, 2026-03-09T04:00:01Z",
        "America/New_York, 2026-11-01, 2026-11-02T04:59:59Z, 2026-11-02T05:00:01Z",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04T02:59:59Z, 2018-11-04T03:00:01Z",
        "Asia/Beirut, 2024-03-30, 2024-03-30T21:59:59Z, 2024-03-30T22:00:01Z",
        "America/Havana, 2023-11-04, 2023-11-05T03:59:59Z, 2023-11-05T04:00:01Z",
        "Pacific/Apia, 2011-12-29, 2011-12-30T09:59:59Z, 2011-12-30T10:00:01Z",
        "Pacific/Kiritimati, 2026-03-31, 2026-03-31T09:59:59Z, 2026-03-31T10:00:01Z",
        "Pacific/Pago_Pago, 2026-03-31, 2026-04-01T10:59:59Z, 2026-04-01T11:00:01Z",
        "Etc/GMT+12, 2026-03-31, 2026-04-01T11:59:59Z, 2026-04-01T12:00:01Z"
    })
    void aDeadlineHasPassedWhenItsDayIsOver(String zone, String day, String before, String after) {
        SmallRecord record = daily(zone, Integer.parseInt(day.substring(0, 4)));
        assertThat(verdict(record.assess(day), day)).isEqualTo("open");
        assertThat(verdict(record.assess(before), day)).isEqualTo("open");
        assertThat(verdict(record.assess(after), day)).isEqualTo("missed");
        assertThat(verdict(record.assessAt(before), day)).isEqualTo("open");
        assertThat(verdict(record.assessAt(after), day)).isEqualTo("missed");
    }

    @ParameterizedTest
    @CsvSource({
        // The quarter is over in Kiritimati 18 hours before it is in New York.
        "America/New_York, Pacific/Kiritimati, 2026-03-30, open",
        "America/New_York, Pacific/Kiritimati, 2026-03-31, missed",
        "America/New_York, Pacific/Kiritimati, 2026-03-31T09:59:59Z, open",
        "America/New_York, Pacific/Kiritimati, 2026-03-31T10:00:01Z, missed",
        // And a day after it is in Kiritimati, it is on the other side of the date line.
        "Pacific/Kiritimati, Pacific/Pago_Pago, 2026-03-31, open",
        "Pacific/Kiritimati, Pacific/Pago_Pago, 2026-04-01, open",
        "Pacific/Kiritimati, Pacific/Pago_Pago, 2026-04-02, missed",
        "Pacific/Kiritimati, Etc/GMT+12, 2026-04-01T11:59:59Z, open",
        "Pacific/Kiritimati, Etc/GMT+12, 2026-04-01T12:00:01Z, missed"
    })
    void aDeadlinePassesInTheZoneOfTheRequirement(String zone, String own, String asOf, String verdict) {
        SmallRecord record = in(zone, 2026, "time-zone: " + own);
        assertThat(verdict(record.assess(asOf), "2026-Q1")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-03-31T10:30:00Z, 2026-Q2 on-time",
        "Etc/GMT+12, 2026-03-31T10:30:00Z, 2026-Q1 on-time",
        "Pacific/Kiritimati, 2026-04-01T03:30:00Z, 2026-Q2 on-time",
        "Etc/GMT+12, 2026-04-01T11:30:00Z, 2026-Q1 on-time"
    })
    void anInstantIsADayInTheZoneOfTheRequirement(String own, String instant, String taken) {
        Assessment assessment = in("America/New_York", 2026, "time-zone: " + own)
                .put("evidence/a.yaml", Samples.review("A", instant))
                .commit("2026-04-02T09:00:00Z", "sam")
                .assess("2026-04-05");
        assertThat(taken(assessment)).containsExactly(taken);
    }

    @Test
    void whatIsDoneOnADayThatTheRecordHasNotReachedIsNoFuture() {
        // It is April in Kiritimati, and eight in the morning of March 31 in New York.
        Assessment assessment = in("America/New_York", 2026, "time-zone: Pacific/Kiritimati")
                .put("evidence/a.yaml", Samples.review("A", "2026-04-01"))
                .commit("2026-03-31T12:00:00Z", "sam")
                .assess("2026-03-31");
        assertThat(taken(assessment)).containsExactly("2026-Q2 on-time");
        assertThat(assessment.findings())
                .noneMatch(any -> any.finding().rule().value().equals("future-dated"));
    }
}
