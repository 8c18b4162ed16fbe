package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class OwnerVacantBrieflyTest {
    private static final OwnerVacantBriefly RULE = new OwnerVacantBriefly();

    @Test
    void isSilentWhileTheOwnerIsEmployed() {
        Answer answer = OwnerVacantTest.kims().answer(RULE, "2026-02-28");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesFromTheFirstDayToTheThirtieth() {
        SmallRecord record = OwnerVacantTest.kims();
        assertThat(Findings.of(record.answer(RULE, "2026-03-01")))
                .containsExactly(
                        "AC-03 from 2026-03-01 | nobody answered for it from 2026-03-01, still on 2026-03-01, 1 day: kim was not employed, and there was no deputy | controls/AC-03.yaml:5:8");
        assertThat(record.answer(RULE, "2026-03-30").findings()).hasSize(1);
        assertThat(record.answer(RULE, "2026-03-31").findings()).isEmpty();
    }

    @Test
    void knowsAnOwnerWhoHasNotBegun() {
        SmallRecord record = SmallRecord.begun()
                .put("people.yaml", OwnerVacantTest.people("employed: {from: 2026-01-12}"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("owner: sam", "owner: kim"))
                .commit("2026-01-02T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .singleElement()
                .asString()
                .contains("from 2026-01-01 to 2026-01-11, 11 days");
    }
}
