package io.github.soc2evidence.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.dossier.AsOf;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Status;
import org.junit.jupiter.api.Test;

/** As of a day or an instant: what is known then, and nothing of what came later. */
class CutTest {
    private static SmallRecord in(String zone) {
        return SmallRecord.empty()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("UTC", zone))
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .put("controls/GOV-01.yaml", SmallRecord.common("controls/GOV-01.yaml"))
                .commit("2026-01-02T09:00:00Z", "sam");
    }

    private static AsOf asOf(Assessment assessment) {
        return assessment.dossier().orElseThrow().asOf();
    }

    @Test
    void aDayEndsWhereTheRecordIs() {
        assertThat(asOf(in("America/New_York").assess("2027-01-20")).instant()).isEqualTo("2027-01-21T05:00:00Z");
        assertThat(asOf(in("Asia/Tokyo").assess("2027-01-20")).instant()).isEqualTo("2027-01-20T15:00:00Z");
        assertThat(asOf(in("America/New_York").assess("2027-01-20")).day()).isEqualTo("2027-01-20");
        // The day after which clocks go forward is an hour shorter.
        assertThat(asOf(in("America/New_York").assess("2026-03-08")).instant()).isEqualTo("2026-03-09T04:00:00Z");
    }

    @Test
    void filesAndConfigurationAreThoseOfTheCut() {
        SmallRecord record = in("UTC")
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("UTC", "Asia/Tokyo"))
                .commit("2026-06-01T09:00:00Z", "sam");
        Assessment before = record.assess("2026-05-31");
        assertThat(asOf(before).instant()).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(before.dossier().orElseThrow().later()).hasSize(1);
        assertThat(asOf(record.assess("2026-06-01")).instant()).isEqualTo("2026-06-01T15:00:00Z");
    }

    @Test
    void aDayWithoutASingleEndIsRefused() {
        // By the new zone the day ends before the commit that brings it; by the old one after it.
        SmallRecord record = in("UTC")
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("UTC", "Asia/Tokyo"))
                .commit("2026-06-01T20:00:00Z", "sam");
        assertThat(record.assess("2026-06-01").problem())
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("time-zone"));
        assertThat(record.assess("2026-06-01T20:00:00Z").problem()).isEmpty();
    }

    @Test
    void beforeTheFirstCommitThereIsNothingToJudge() {
        Assessment assessment = in("UTC").assess("2025-12-31");
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(assessment.problem())
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .isEqualTo("as of 2026-01-01T00:00:00Z the chain has no commit; its first is "
                                + in("UTC").tip().id().abbreviated() + " of 2026-01-02T09:00:00Z"));
    }

    @Test
    void aHeadAMomentAheadOfTheClockHasBeenMade() {
        SmallRecord record = in("UTC");
        assertThat(record.assessAt("2026-01-02T08:57:00Z").status()).isEqualTo(Status.CLEAN);
        assertThat(asOf(record.assessAt("2026-01-02T08:57:00Z")).instant()).isEqualTo("2026-01-02T09:00:00Z");
    }

    @Test
    void aHeadFarAheadOfTheClockIsNoPartOfTheVerdictAndAFinding() {
        SmallRecord record = in("UTC").put("evidence/x.yaml", "").commit("2099-01-01T00:00:00Z", "sam");
        Assessment assessment = record.assessAt("2026-06-30T00:00:00Z");
        assertThat(assessment.status()).isEqualTo(Status.UNDISCLOSED);
        assertThat(assessment.undisclosed())
                .extracting(any -> any.finding().rule().value())
                .containsExactly("commit-date-invalid");
    }
}
