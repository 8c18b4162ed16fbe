package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class CriterionUnknownTest {
    private static final CriterionUnknown RULE = new CriterionUnknown();

    private static SmallRecord naming(String criterion) {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("CC6.3", criterion))
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutTheSixtyOne() {
        Answer answer = naming("P8.1").answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(35);
    }

    @Test
    void firesForOneThatSomebodyInvented() {
        assertThat(Findings.of(naming("CC8.2").answer(RULE, "2026-03-20")))
                .containsExactly(
                        "controls/AC-03.yaml#/criteria/1 | \"CC8.2\" is none of the 61 criteria; did you mean \"CC1.2\"? | controls/AC-03.yaml:4:19");
    }

    @Test
    void looksAtWhatDoesNotApplyAsWell() {
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), "not-applicable: [{criterion: A1.4, reason: a}]")
                .commit("2026-01-03T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "soc2.yaml#/not-applicable/0/criterion | \"A1.4\" is none of the 61 criteria; did you mean \"A1.1\"? | soc2.yaml:9:30");
    }

    @Test
    void looksAtVendorsAssetsAndPolicies() {
        SmallRecord record = SmallRecord.begun()
                .put("vendors.yaml", "vendors: [{id: aws, expects: [{criterion: CC6.9}]}]")
                .put(
                        "assets.yaml",
                        "commitments: [{id: SLA, text: a, criteria: [A1.4]}]",
                        "our-user-entity-controls: [{id: U-1, text: a, criteria: [CC8.2]}]")
                .put("policies/a.md", "---", "{id: POL, title: Access, criteria: [PI1.6]}", "---")
                .commit("2026-01-03T10:00:00Z", "sam");
        assertThat(record.answer(new CriterionUnknown(), "2026-03-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly(
                        "policies/a.md#/criteria/0",
                        "vendors.yaml#/vendors/0/expects/0/criterion",
                        "assets.yaml#/commitments/0/criteria/0",
                        "assets.yaml#/our-user-entity-controls/0/criteria/0");
    }
}
