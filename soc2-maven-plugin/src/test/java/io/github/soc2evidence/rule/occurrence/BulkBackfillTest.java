package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BulkBackfillTest {
    private static final BulkBackfill RULE = new BulkBackfill();

    private static SmallRecord monthly() {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("quarterly}", "monthly}"))
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    private static SmallRecord reviewed(SmallRecord record, int first, int last) {
        for (int month = first; month <= last; month++) {
            LocalDate day = LocalDate.of(2026, month, 15);
            record.put("evidence/" + day + ".yaml", Samples.review("R-" + day, day.toString()));
        }
        return record;
    }

    @Test
    void isSilentAboutTwoWindows() {
        SmallRecord record = reviewed(monthly(), 1, 2).commit("2026-04-10T09:00:00Z", "sam");
        Answer answer = record.answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesForThreeWindowsOnOneDay() {
        SmallRecord record = reviewed(monthly(), 1, 4).commit("2026-04-20T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026 | 3 windows recorded on 2026-04-20, each after its deadline (2026-01, 2026-02, 2026-03) | evidence/2026-01-15.yaml:4:12");
    }

    @Test
    void isSilentWhereTheyWereRecordedOnDifferentDays() {
        SmallRecord record = reviewed(monthly(), 1, 2).commit("2026-04-10T09:00:00Z", "sam");
        reviewed(record, 3, 3).commit("2026-04-11T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutWhatWasImported() {
        SmallRecord record = reviewed(SmallRecord.empty(), 1, 4)
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("quarterly}", "monthly}"))
                .commit("2026-05-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    /** Ten months recorded in December, each on a day of its own, and two in time. */
    private static SmallRecord atTheEnd(int late) {
        SmallRecord record = monthly();
        for (int month = 1; month <= late; month++) {
            reviewed(record, month, month).commit("2026-12-%02dT09:00:00Z".formatted(month), "sam");
        }
        return reviewed(record, late + 1, 12).commit("2026-12-20T09:00:00Z", "sam");
    }

    @Test
    void firesForAPeriodThatWasWrittenInItsLastTenth() {
        assertThat(Findings.of(atTheEnd(10).answer(RULE, "2027-01-20")))
                .containsExactly(
                        "2026 | 11 of 12 records (91 %) recorded after a deadline they serve, in the last tenth of the period, 2026-11-26..2026-12-31 | soc2.yaml:7:5");
    }

    @Test
    void isSilentAboutFewerThanTen() {
        SmallRecord record = monthly();
        reviewed(record, 1, 1).commit("2026-01-16T09:00:00Z", "sam");
        reviewed(record, 2, 2).commit("2026-02-16T09:00:00Z", "sam");
        for (int month = 3; month <= 11; month++) {
            reviewed(record, month, month).commit("2026-12-%02dT09:00:00Z".formatted(month), "sam");
        }
        assertThat(record.answer(RULE, "2027-01-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutDaysThatAreFiledAfterTheWeekend() {
        SmallRecord record = SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("quarterly}", "daily}"))
                .commit("2026-01-03T09:00:00Z", "sam");
        for (String day : new String[] {"2026-02-06", "2026-02-07", "2026-02-08"}) {
            record.put("evidence/" + day + ".yaml", Samples.review("R" + day, day));
        }
        assertThat(record.commit("2026-02-09T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-10")
                        .findings())
                .isEmpty();
    }
}
