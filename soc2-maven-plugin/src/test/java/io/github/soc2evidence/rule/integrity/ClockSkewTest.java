package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ClockSkewTest {
    private static final ClockSkew RULE = new ClockSkew();

    private static SmallRecord behind(String instant) {
        return SmallRecord.begun()
                .put("a.txt", "a")
                .commit("2026-03-01T12:00:00Z", "sam")
                .put("a.txt", "b")
                .commit(instant, "sam")
                .put("a.txt", "c")
                .commit("2026-03-15T12:00:00Z", "sam");
    }

    @Test
    void isSilentUpToFiveMinutes() {
        Answer answer = behind("2026-03-01T11:55:00Z").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(4);
    }

    @Test
    void notesMoreAndSaysWhatTheCommitIsTakenAs() {
        assertThat(Findings.of(behind("2026-03-01T09:00:00Z").answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains(
                        "| the committer date is 2026-03-01T09:00:00Z, 3 hours away from what the commits around it allow; taken as 2026-03-15T12:00:00Z |");
    }

    @Test
    void leavesMoreThanADayToTimeInversion() {
        assertThat(behind("2026-02-28T12:00:00Z").answer(RULE, "2026-04-20").findings())
                .hasSize(1);
        assertThat(behind("2026-02-28T11:59:59Z").answer(RULE, "2026-04-20").findings())
                .isEmpty();
    }
}
