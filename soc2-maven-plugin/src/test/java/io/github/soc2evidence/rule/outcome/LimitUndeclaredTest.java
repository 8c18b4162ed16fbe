package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitUndeclaredTest {
    private static final LimitUndeclared RULE = new LimitUndeclared();
    private static final String REVIEW = "access-review";
    private static final String REVOKED = "details: {accounts: ["
            + "{account: a, decision: revoke, decided: 2026-01-20, done: 2026-01-21},"
            + " {account: b, decision: revoke, decided: 2026-01-20, done: 2026-02-03},"
            + " {account: c, decision: revoke, decided: 2026-01-20}]}";

    private static SmallRecord reviewed(String parameters, String... details) {
        return Worked.asking(REVIEW, parameters)
                .put("evidence/a.yaml", Worked.record("A", REVIEW, "2026-01-20", details))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-02-10");
    }

    @Test
    void isSilentWhereTheLimitIsDeclared() {
        assertThat(of(reviewed("{revoke-within: P14D}", REVOKED))).isEmpty();
    }

    @Test
    void showsWhatWasSeenWhereNoneIs() {
        assertThat(of(reviewed("{}", REVOKED)))
                .containsExactly("X-01/work 2026 | the control sets no revoke-within: 2 took 1 to 14 days from decided"
                        + " to done, 1 have no done; nothing is judged by that | evidence/a.yaml:1:1");
    }

    @Test
    void asksWhetherAMisspeltOneWasMeant() {
        assertThat(of(reviewed("{revoke-witin: P14D}", REVOKED)))
                .singleElement()
                .asString()
                .contains("no revoke-within (is \"revoke-witin\" meant?): 2 took");
    }

    @Test
    void saysNothingOfWhatNoRecordTells() {
        assertThat(reviewed("{}", "details: {systems: [okta]}")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no record says anything that a limit could be declared for");
    }

    @Test
    void tellsValuesByTheirRange() {
        SmallRecord record = Worked.asking("encryption-in-transit", "{}")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "encryption-in-transit",
                                "2026-01-20",
                                "details: {endpoints: [{endpoint: a, minimum-tls: \"1.2\"}, {endpoint: b, minimum-tls:"
                                        + " \"1.3\"}]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
        assertThat(of(record))
                .containsExactly(
                        "X-01/work 2026 | the control sets no minimum-tls: 2 values of minimum-tls, from 1.2 to"
                                + " 1.3; nothing is judged by that | evidence/a.yaml:1:1");
    }
}
