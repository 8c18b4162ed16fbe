package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class FutureDatedTest {
    private static final FutureDated RULE = new FutureDated();

    private static SmallRecord recorded(String performed, String instant) {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", performed))
                .commit(instant, "sam");
    }

    @Test
    void isSilentOnTheSameDay() {
        Answer answer = recorded("2026-03-20", "2026-03-20T00:00:00Z").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesTheDayBefore() {
        assertThat(Findings.of(recorded("2026-03-20", "2026-03-19T23:59:59Z").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "Q1 | performed 2026-03-20, and recorded 1 day before, on 2026-03-19: it counts for no window | evidence/q1.yaml:4:12");
    }

    @Test
    void comparesDaysInTheRecordsZone() {
        // In New York it is still the 20th when the commit is made, at four in the morning of the 21st in UTC.
        SmallRecord record = Samples.reviewing()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("UTC", "America/New_York"))
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-21"))
                .commit("2026-03-21T03:59:59Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "Q1 | performed 2026-03-21, and recorded 1 day before, on 2026-03-20: it counts for no window | evidence/q1.yaml:4:12");
    }

    @Test
    void leavesItsWindowMissed() {
        SmallRecord record = recorded("2026-03-20", "2026-03-19T23:59:59Z");
        assertThat(record.answer(new WindowMissed(), "2026-04-20").findings()).hasSize(1);
    }

    @Test
    void aDayOfAnotherClockIsNotAhead() {
        String tomorrow = Samples.review("Q1", "2026-04-01");
        assertThat(Samples.reviewing("time-zone: Asia/Tokyo")
                        .put("evidence/q1.yaml", tomorrow)
                        .commit("2026-03-31T16:30:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", tomorrow)
                        .commit("2026-03-31T16:30:00Z", "sam")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void firesForAReviewThatHadNotBeenWhereTheReviewDecides() {
        String reviewed = Samples.review("Q1", "2026-03-20", "reviewed: {by: dana, on: 2026-03-30}");
        assertThat(Findings.of(Samples.reviewing("complete-when: reviewed")
                        .put("evidence/q1.yaml", reviewed)
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .startsWith(
                        "Q1 | reviewed 2026-03-30, and recorded 9 days before, on 2026-03-21: it counts for no window");
    }
}
