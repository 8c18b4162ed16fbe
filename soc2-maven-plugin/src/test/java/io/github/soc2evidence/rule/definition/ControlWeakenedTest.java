package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ControlWeakenedTest {
    private static final ControlWeakened RULE = new ControlWeakened();

    @Test
    void isSilentAboutAWeakeningThatIsCalledOne() {
        assertThat(Redefining.redefined(Redefining.because(Redefining.YEARLY, "weakening", ""))
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutAStrengthening() {
        assertThat(Redefining.redefined(Redefining.because(Redefining.MONTHLY, "strengthening", ""))
                        .answer(RULE, "2026-05-20")
                        .examined())
                .isOne();
    }

    @Test
    void leavesAChangeWithoutAReasonToTheRuleThatAsksForOne() {
        assertThat(Redefining.redefined(Redefining.YEARLY)
                        .answer(RULE, "2026-05-20")
                        .examined())
                .isZero();
    }

    @Test
    void firesForAWeakeningThatIsCalledSomethingElse() {
        assertThat(Findings.of(Redefining.redefined(Redefining.because(Redefining.YEARLY, "rewording", ""))
                        .answer(RULE, "2026-05-20")))
                .singleElement()
                .asString()
                .startsWith(
                        "AC-03 from 2026-05-05 | called a rewording, and weaker: review frequency quarterly -> annual | ");
    }

    @Test
    void aCorrectionMayWeakenIfSomebodyApprovedIt() {
        String approved = ", approved: {by: dana, on: 2026-05-04}";
        assertThat(Redefining.redefined(Redefining.because(Redefining.YEARLY, "correction", approved))
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
        assertThat(Redefining.redefined(Redefining.because(Redefining.YEARLY, "correction", ""))
                        .answer(RULE, "2026-05-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void aLargerLimitIsWeakerAndSoIsNone() {
        String strict = Samples.quarterlyReview("grace: P3D", "parameters: {revoke-within: P5D, min-coverage: 90}");
        for (String weaker : new String[] {
            strict.replace("grace: P3D", "grace: {business-days: 3}"),
            strict.replace("grace: P3D", "grace: P1M"),
            strict.replace("revoke-within: P5D", "revoke-within: {business-days: 5}"),
            strict.replace("revoke-within: P5D, ", ""),
            strict.replace("min-coverage: 90", "min-coverage: 80"),
            strict.replace("cadence: quarterly", "cadence: quarterly, basis: arrears, due-within: P9D"),
            strict.replace("[CC6.2, CC6.3]", "[CC6.3]")
        }) {
            SmallRecord record = SmallRecord.begun()
                    .put("controls/AC-03.yaml", strict)
                    .commit("2026-01-03T09:00:00Z", "sam")
                    .put("controls/AC-03.yaml", Redefining.because(weaker, "strengthening", ""))
                    .commit("2026-05-05T09:00:00Z", "sam");
            assertThat(record.answer(RULE, "2026-05-20").findings()).as(weaker).hasSize(1);
        }
    }

    @Test
    void aSmallerLimitAndALargerMinimumAreNot() {
        String before = Samples.quarterlyReview("grace: P3D", "parameters: {revoke-within: P5D, min-coverage: 90}");
        String after = Samples.quarterlyReview(
                "grace: P2D", "parameters: {revoke-within: {business-days: 2}, min-coverage: 95}");
        SmallRecord record = SmallRecord.begun()
                .put("controls/AC-03.yaml", before)
                .commit("2026-01-03T09:00:00Z", "sam")
                .put("controls/AC-03.yaml", Redefining.because(after, "strengthening", ""))
                .commit("2026-05-05T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    @Test
    void aListThatIsDueLessOftenIsWeaker() {
        String strengthening = "change: {kind: strengthening, note: Less work., approved: {by: dana, on: 2026-03-01}}";
        SmallRecord record = Samples.listing()
                .put("controls/CM-02.yaml", Samples.listed("population: quarterly, due-within: P14D") + strengthening)
                .commit("2026-03-02T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-31").findings())
                .singleElement()
                .satisfies(any -> assertThat(any.message()).contains("changes population monthly -> quarterly"));
    }
}
