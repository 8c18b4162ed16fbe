package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class WindowBackfilledTest {
    private static final WindowBackfilled RULE = new WindowBackfilled();

    private static SmallRecord recorded(String performed, String instant) {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", performed))
                .commit(instant, "sam");
    }

    @Test
    void isSilentWithinTheTimeThatRecordsMayTake() {
        Answer answer = recorded("2026-03-20", "2026-04-03T23:59:59Z").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void firesADayLaterWithItsArithmetic() {
        assertThat(Findings.of(recorded("2026-03-20", "2026-04-04T00:00:00Z").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, performed 2026-03-20 (claimed), recorded 2026-04-04: 15 days after it, 4 days after the deadline (records are due by 2026-04-03) | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentWhereTheDeadlineHadNotPassed() {
        // 75 days after the work, and within the window all the same.
        assertThat(recorded("2026-01-10", "2026-03-31T23:59:59Z")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesWhereTheRecordWasEditedSince() {
        SmallRecord record = recorded("2026-03-20", "2026-03-21T09:00:00Z");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
        record.put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20").replace("export", "screenshot"))
                .commit("2026-05-01T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-05-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | due 2026-03-31, performed 2026-03-20 (claimed), recorded 2026-05-01: 42 days after it, 31 days after the deadline (records are due by 2026-04-03) | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentAboutWhatWasImportedAtAdoption() {
        Answer answer = SmallRecord.empty()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .put("people.yaml", SmallRecord.common("people.yaml"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-05-04T09:00:00Z", "sam")
                .answer(RULE, "2026-05-20");
        assertThat(answer.findings()).isEmpty();
    }
}
