package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ControlWithdrawnTest {
    private static final ControlWithdrawn RULE = new ControlWithdrawn();

    private static SmallRecord then(String control) {
        return Samples.reviewing().put("controls/AC-03.yaml", control).commit("2026-05-10T09:00:00Z", "sam");
    }

    private static String retired(String day) {
        return Samples.quarterlyReview().replace("requires:", "effective: {to: " + day + "}\nrequires:");
    }

    @Test
    void isSilentAboutAControlThatWasRetiredInTime() {
        assertThat(then(retired("2026-05-31")).answer(RULE, "2026-06-20").findings())
                .isEmpty();
        assertThat(then(retired("2026-05-01")).answer(RULE, "2026-06-20").findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutARetiredControlThatIsTakenOutLater() {
        SmallRecord record =
                then(retired("2026-05-31")).remove("controls/AC-03.yaml").commit("2026-06-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings()).isEmpty();
    }

    @Test
    void firesForAControlThatIsTakenOutWhileInForce() {
        SmallRecord record = Samples.reviewing().remove("controls/AC-03.yaml").commit("2026-05-10T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-06-20")))
                .containsExactly(
                        "AC-03 from 2026-05-10 | taken out of the record on 2026-05-10 while in force: it is judged "
                                + "until that day | commit " + record.tip().id().abbreviated());
    }

    @Test
    void isSilentOnceItIsBack() {
        SmallRecord record = Samples.reviewing()
                .remove("controls/AC-03.yaml")
                .commit("2026-05-10T09:00:00Z", "sam")
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-05-12T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings()).isEmpty();
    }

    @Test
    void firesForAControlThatIsRetiredInHindsight() {
        assertThat(then(retired("2026-02-28")).answer(RULE, "2026-06-20").findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("retired as of 2026-02-28, which was recorded on 2026-05-10 only"));
    }

    @Test
    void aMissBeforeTheRetirementWasRecordedStaysAMiss() {
        assertThat(then(retired("2026-02-28")).assess("2026-06-20").undisclosed())
                .extracting(judged -> judged.finding().subject().value())
                .contains("AC-03/review 2026-Q1");
    }

    @Test
    void firesForARequirementThatIsDropped() {
        String two = Samples.quarterlyReview() + "  - {id: look, evidence: document, cadence: monthly}\n";
        SmallRecord record = SmallRecord.begun()
                .put("controls/AC-03.yaml", two)
                .commit("2026-01-03T09:00:00Z", "sam")
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-05-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("AC-03/look from 2026-05-10");
    }
}
