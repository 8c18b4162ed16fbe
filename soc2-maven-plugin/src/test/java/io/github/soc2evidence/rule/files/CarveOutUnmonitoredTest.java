package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class CarveOutUnmonitoredTest {
    private static final CarveOutUnmonitored RULE = new CarveOutUnmonitored();

    private static SmallRecord carvedOut(String... keys) {
        return Samples.reviewing()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("[security]", "[security, availability]"))
                .put(
                        "vendors.yaml",
                        "vendors:",
                        "  - id: aws",
                        "    subservice: carve-out",
                        "    expects: [{criterion: A1.1}, {criterion: A1.2}, {criterion: A1.3}]",
                        String.join("\n", keys))
                .commit("2026-01-03T10:00:00Z", "sam");
    }

    @Test
    void isSilentAboutAVendorThatIsMonitored() {
        SmallRecord record = carvedOut("    monitored-by: GOV-01/look");
        Answer answer = record.answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
        assertThat(record.answer(new CriterionUncontrolled(), "2026-03-20").findings())
                .isEmpty();
    }

    @Test
    void firesAloneWhereNothingMonitorsIt() {
        SmallRecord record = carvedOut();
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "aws | A1.1, A1.2, A1.3 rest on aws, and in 2026 no requirement of ours monitors it | vendors.yaml:2:5");
        assertThat(record.answer(new CriterionUncontrolled(), "2026-03-20").findings())
                .isEmpty();
    }

    @Test
    void firesWhereTheRequirementAsksForNothingAboutIt() {
        SmallRecord record = carvedOut("    monitored-by: TP-01/review")
                .put(
                        "controls/TP-01.yaml",
                        Samples.quarterlyReview("for-each: {vendors: {tier: critical}}")
                                .replace("AC-03", "TP-01"))
                .commit("2026-01-03T11:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "aws | A1.1, A1.2, A1.3 rest on aws, and TP-01/review asks for nothing about it in 2026 | vendors.yaml:2:5");
    }

    @Test
    void leavesARequirementThatIsNotThereToTheMoreExactRule() {
        SmallRecord record = carvedOut("    monitored-by: GOV-01/lock");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
        assertThat(record.answer(new ReferenceUnknown(), "2026-03-20").findings())
                .hasSize(1);
    }

    @Test
    void isNotAskedAboutAVendorOutOfScope() {
        assertThat(carvedOut("    in-scope: {to: 2025-12-31}")
                        .answer(RULE, "2026-03-20")
                        .examined())
                .isZero();
    }
}
