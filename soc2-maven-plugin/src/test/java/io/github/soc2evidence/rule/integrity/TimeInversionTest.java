package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class TimeInversionTest {
    private static final TimeInversion RULE = new TimeInversion();

    private static SmallRecord between(String instant) {
        return SmallRecord.begun()
                .put("a.txt", "a")
                .commit("2026-03-01T12:00:00Z", "sam")
                .put("a.txt", "b")
                .commit(instant, "sam")
                .put("a.txt", "c")
                .commit("2026-03-15T12:00:00Z", "sam");
    }

    @Test
    void isSilentUpToADay() {
        Answer answer = between("2026-02-28T12:00:00Z").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(4);
    }

    @Test
    void firesForACommitThatIsDatedBack() {
        assertThat(Findings.of(between("2026-02-20T12:00:00Z").answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains(
                        "| the committer date is 2026-02-20T12:00:00Z, 9 days away from what the commits around it allow; taken as 2026-03-15T12:00:00Z |");
    }

    @Test
    void oneCommitFarAheadPoisonsNoneOfTheOthers() {
        assertThat(between("2099-01-01T00:00:00Z").answer(RULE, "2026-04-20").findings())
                .hasSize(1);
    }

    @Test
    void leavesACommitAheadOfTheClockToTheMoreExactRule() {
        Assessment assessment = between("2099-01-01T00:00:00Z").assessAt("2026-04-20T00:00:00Z");
        assertThat(SmallRecord.answer(RULE, assessment).findings()).isEmpty();
        assertThat(SmallRecord.answer(new CommitDateInvalid(), assessment).findings())
                .hasSize(1);
    }
}
