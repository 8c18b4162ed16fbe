package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ControlChangedUnexplainedTest {
    private static final ControlChangedUnexplained RULE = new ControlChangedUnexplained();

    @Test
    void isSilentAboutAChangeThatSaysWhy() {
        assertThat(Redefining.redefined(Redefining.because(Redefining.MONTHLY, "strengthening", ""))
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutWhatDecidesNothing() {
        SmallRecord record = Redefining.redefined(Samples.quarterlyReview()
                .replace("owner: sam", "owner: robin")
                .replace("title: Quarterly", "title: Each quarter's")
                .replace("reviews every account.", "looks at every account."));
        assertThat(record.answer(RULE, "2026-05-20").examined()).isZero();
    }

    @Test
    void firesForAChangeWithoutAReason() {
        SmallRecord record = Redefining.redefined(Redefining.MONTHLY);
        assertThat(Findings.of(record.answer(RULE, "2026-05-20")))
                .containsExactly("AC-03 from 2026-05-05 | redefined 2026-05-05 without a change block of its own: "
                        + "review frequency quarterly -> monthly | controls/AC-03.yaml:1:1 in commit "
                        + record.tip().id().abbreviated());
    }

    @Test
    void anOldReasonExplainsNothing() {
        SmallRecord record = Redefining.redefined(Redefining.because(Redefining.MONTHLY, "strengthening", ""))
                .put("controls/AC-03.yaml", Redefining.because(Redefining.YEARLY, "strengthening", ""))
                .commit("2026-06-05T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("AC-03 from 2026-06-05");
    }

    @Test
    void aReasonGivenLaterMendsIt() {
        SmallRecord record = Redefining.redefined(Redefining.MONTHLY)
                .put("controls/AC-03.yaml", Redefining.because(Redefining.MONTHLY, "strengthening", ""))
                .commit("2026-05-09T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-08").findings()).hasSize(1);
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    @Test
    void aChangeTakenBackOnTheSameDayIsNone() {
        SmallRecord record = Redefining.redefined(Redefining.MONTHLY)
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-05-05T18:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").examined()).isZero();
    }

    @Test
    void everyKeyThatDecidesNeedsAReason() {
        for (String key : new String[] {
            "anchor: period",
            "grace: P1D",
            "complete-when: reviewed",
            "time-zone: Asia/Tokyo",
            "basis: arrears, due-within: P3D",
            "parameters: {revoke-within: P3D}",
            "for-each: {systems: {}}"
        }) {
            assertThat(Redefining.redefined(Samples.quarterlyReview(key))
                            .answer(RULE, "2026-05-20")
                            .findings())
                    .as(key)
                    .hasSize(1);
        }
        assertThat(Redefining.redefined(Samples.quarterlyReview().replace("[CC6.2, CC6.3]", "[CC6.2]"))
                        .answer(RULE, "2026-05-20")
                        .findings())
                .hasSize(1);
    }
}
