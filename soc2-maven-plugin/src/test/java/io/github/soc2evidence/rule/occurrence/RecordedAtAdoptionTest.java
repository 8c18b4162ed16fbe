package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class RecordedAtAdoptionTest {
    private static final RecordedAtAdoption RULE = new RecordedAtAdoption();

    private static SmallRecord begunIn(String instant) {
        return SmallRecord.empty()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit(instant, "sam");
    }

    @Test
    void isSilentWhereTheRecordWasFreshAnyway() {
        Answer answer = begunIn("2026-04-03T09:00:00Z").answer(RULE, "2026-05-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(4);
    }

    @Test
    void notesTheWindowThatRestsOnAnImportedRecord() {
        assertThat(Findings.of(begunIn("2026-05-04T09:00:00Z").answer(RULE, "2026-05-20")))
                .containsExactly(
                        "AC-03/review 2026-Q1 | performed 2026-03-20 (claimed), imported 2026-05-04 when the repository was adopted: git cannot say when it was written | evidence/q1.yaml:4:12");
    }

    @Test
    void isSilentTheDayAfterTheAdoption() {
        SmallRecord record = begunIn("2026-05-04T09:00:00Z")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-21"))
                .commit("2026-05-05T00:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    @Test
    void anAdoptionCannotBeDeclaredLaterThanTheFirstCommit() {
        SmallRecord record = Samples.reviewing()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), "adopted: 2026-06-01")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-05-04T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }
}
