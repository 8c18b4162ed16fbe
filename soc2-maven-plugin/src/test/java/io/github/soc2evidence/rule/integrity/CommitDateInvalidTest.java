package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitDateInvalidTest {
    private static final CommitDateInvalid RULE = new CommitDateInvalid();

    private static SmallRecord with(String instant) {
        return SmallRecord.begun().put("a.txt", "a").commit(instant, "sam");
    }

    @Test
    void isSilentSinceGitExists() {
        Answer answer = SmallRecord.empty()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .commit("2005-04-07T00:00:00Z", "sam")
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesForADateBeforeGitInTheMiddleAndAtTheEnd() {
        SmallRecord record = with("1999-12-31T23:59:59Z");
        List<String> expected = List.of(
                "%s | the committer date is unreadable or from before git existed (as of 2026-04-21T00:00:00Z) | commit %s"
                        .formatted(record.tip().id(), record.tip().id().abbreviated()));
        assertThat(Findings.of(record.answer(RULE, "2026-04-20"))).isEqualTo(expected);
        record.put("a.txt", "b").commit("2026-02-01T00:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20"))).isEqualTo(expected);
    }

    @Test
    void firesForADateAheadOfTheClock() {
        SmallRecord record = with("2026-04-20T00:05:01Z");
        Answer answer = SmallRecord.answer(RULE, record.assessAt("2026-04-20T00:00:00Z"));
        assertThat(Findings.of(answer))
                .containsExactly(
                        "%s | the committer date is 2026-04-20T00:05:01Z, later than the clock (as of 2026-04-20T00:00:00Z) | commit %s"
                                .formatted(record.tip().id(), record.tip().id().abbreviated()));
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void isSilentAboutAClockAFewMinutesAhead() {
        Assessment assessment = with("2026-04-20T00:05:00Z").assessAt("2026-04-20T00:00:00Z");
        assertThat(SmallRecord.answer(RULE, assessment).findings()).isEmpty();
    }

    @Test
    void isSilentAboutWhatCameAfterAGivenAsOf() {
        assertThat(with("2099-01-01T00:00:00Z").answer(RULE, "2026-04-20").findings())
                .isEmpty();
    }
}
