package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingDriftedTest {
    private static final SettingDrifted RULE = new SettingDrifted();
    private static final String TYPE = "configuration";

    private static SmallRecord of(String parameters, String... keys) {
        return filed(Worked.asking(TYPE, parameters), "A", "2026-01-20", keys);
    }

    private static SmallRecord filed(SmallRecord so, String id, String day, String... keys) {
        return Worked.filed(so, id, TYPE, day, keys);
    }

    private static List<String> on(String asOf, SmallRecord record) {
        return Worked.findings(RULE, record, asOf);
    }

    private static String set(String actual, String more) {
        return "details: {settings: [{system: okta, setting: mfa, actual: " + actual + more
                + "}, {system: aws, setting: mfa, actual: x}]}";
    }

    @Test
    void isSilentWhereItStaysOrAChangeIsNamed() {
        SmallRecord record = of("{}", set("a", ""));
        filed(record, "B", "2026-02-20", set("A", ""));
        filed(record, "C", "2026-03-20", set("b", ", change: \"7\""));
        assertThat(on("2026-04-01", record)).isEmpty();
        assertThat(record.answer(RULE, "2026-04-01").examined()).isEqualTo(4);
    }

    @Test
    void showsWhatIsAnotherThanBefore() {
        SmallRecord record = of("{}", set("a", ""));
        filed(record, "B", "2026-02-20", set("b", ""));
        assertThat(on("2026-04-01", record))
                .containsExactly(
                        "B item okta / mfa | okta / mfa, actual: \"a\" on 2026-01-20 (A), \"b\" on 2026-02-20, and no"
                                + " change is named | evidence/B.yaml:7:22");
    }

    @Test
    void whatWasLookedAtOnceIsNotAsked() {
        assertThat(of("{}", set("a", "")).answer(RULE, "2026-04-01").nothing())
                .contains("no setting was looked at twice in the judged periods");
    }
}
