package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingDriftedTest {
    private static final SettingDrifted RULE = new SettingDrifted();

    private static SmallRecord looked(String first, String second) {
        return Worked.asking("configuration", "{}")
                .put("evidence/a.yaml", checked("A", "2026-01-20", first))
                .commit("2026-01-20T09:00:00Z", "sam")
                .put("evidence/b.yaml", checked("B", "2026-02-20", second))
                .commit("2026-02-20T09:00:00Z", "sam");
    }

    private static String checked(String id, String day, String setting) {
        return Worked.record(id, "configuration", day, "details: {settings: [{setting: tls, " + setting + "}]}");
    }

    private static List<String> of(String first, String second) {
        return Worked.findings(RULE, looked(first, second), "2026-03-10");
    }

    @Test
    void isSilentWhereItStaysOrTheChangeIsNamed() {
        assertThat(of("expected: on, actual: on", "expected: On, actual: on")).isEmpty();
        assertThat(of("expected: on, actual: on", "expected: off, actual: off, change: 1482"))
                .isEmpty();
    }

    @Test
    void showsWhatMoved() {
        assertThat(of("expected: \"1.2\", actual: \"1.2\"", "expected: \"1.1\", actual: \"1.1\""))
                .containsExactly("B item tls | expected was \"1.2\" and is \"1.1\", actual was \"1.2\" and is \"1.1\","
                        + " between 2026-01-20 (A) and 2026-02-20 | evidence/b.yaml:7:22");
    }

    @Test
    void oneLookTellsNothing() {
        assertThat(Worked.asking("configuration", "{}")
                        .put("evidence/a.yaml", checked("A", "2026-01-20", "actual: on"))
                        .commit("2026-01-20T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no two records of a judged period look at the same setting");
    }
}
