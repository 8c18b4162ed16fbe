package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import org.junit.jupiter.api.Test;

class SettingDriftedTest {
    private static final SettingDrifted RULE = new SettingDrifted();
    private static final Trial TRIAL = new Trial(RULE, "configuration");

    private static String set(String actual, String more) {
        return "details: {settings: [{system: okta, setting: mfa, actual: " + actual + more
                + "}, {system: aws, setting: mfa, actual: x}]}";
    }

    @Test
    void isSilentWhereItStaysOrAChangeIsNamed() {
        SmallRecord record = TRIAL.of("{}", set("a", ""));
        TRIAL.filed(record, "B", "2026-02-20", set("A", ""));
        TRIAL.filed(record, "C", "2026-03-20", set("b", ", change: \"7\""));
        assertThat(TRIAL.on("2026-04-01", record)).isEmpty();
        assertThat(record.answer(RULE, "2026-04-01").examined()).isEqualTo(4);
    }

    @Test
    void showsWhatIsAnotherThanBefore() {
        SmallRecord record = TRIAL.of("{}", set("a", ""));
        TRIAL.filed(record, "B", "2026-02-20", set("b", ""));
        assertThat(TRIAL.on("2026-04-01", record))
                .containsExactly(
                        "B item okta / mfa | okta / mfa, actual: \"a\" on 2026-01-20 (A), \"b\" on 2026-02-20, and no"
                                + " change is named | evidence/B.yaml:7:22");
    }

    @Test
    void whatWasLookedAtOnceIsNotAsked() {
        assertThat(TRIAL.of("{}", set("a", "")).answer(RULE, "2026-04-01").nothing())
                .contains("no setting was looked at twice in the judged periods");
    }
}
