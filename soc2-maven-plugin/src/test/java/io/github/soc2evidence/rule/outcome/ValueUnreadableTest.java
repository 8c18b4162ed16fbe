package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueUnreadableTest {
    private static final ValueUnreadable RULE = new ValueUnreadable();
    private static final String REVIEW = "access-review";

    private static SmallRecord mapped(String columns, String... lines) {
        String csv = String.join("\n", lines) + "\n";
        return Worked.asking(REVIEW, "{}")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                REVIEW,
                                "2026-01-20",
                                Samples.artifacts("users.csv", csv),
                                "details: {accounts: {artifact: users.csv, columns: " + columns + "}}"))
                .put("evidence/users.csv", csv)
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-02-10");
    }

    @Test
    void isSilentWhereEveryValueIsWhatItHasToBe() {
        assertThat(of(mapped(
                        "{account: login, privileged: admin, last-used: seen, decision: what}",
                        "login,admin,seen,what",
                        "kim,yes,2026-01-02T10:00:00Z,Keep",
                        "ann,FALSE,,revoke")))
                .isEmpty();
    }

    @Test
    void findsWhatIsNot() {
        assertThat(of(mapped(
                        "{account: login, privileged: admin, last-used: seen}",
                        "login,admin,seen",
                        "kim,perhaps,02.01.2026",
                        "ann,no,03.01.2026")))
                .containsExactly(
                        "A item kim | last-used is \"02.01.2026\", which is no day and no instant with its offset"
                                + " (2026-01-31T09:00:00Z), and likewise in 1 more row; privileged is \"perhaps\", which is no yes"
                                + " or no: what they say is not known | evidence/users.csv:2");
    }

    @Test
    void findsAFieldThatTheTypeDoesNotHave() {
        assertThat(of(mapped("{account: login, colour: admin}", "login,admin", "kim,red")))
                .singleElement()
                .asString()
                .startsWith("A | there is no field \"colour\" to map to (these are: account, system, person,");
    }

    @Test
    void aListThatCannotBeReadIsNotTakenForAnEmptyOne() {
        assertThat(of(mapped("{account: login, decision: what}", "login,what", "kim")))
                .singleElement()
                .asString()
                .startsWith("A | a list cannot be read: the row has 1 field, the header has 2: export it again, whole:"
                        + " what it says is not known | evidence/users.csv:2");
    }

    @Test
    void aRecordThatMapsNothingIsNotAsked() {
        assertThat(Worked.asking(REVIEW, "{}")
                        .put("evidence/a.yaml", Worked.record("A", REVIEW, "2026-01-20"))
                        .commit("2026-01-20T09:00:00Z", "sam")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no record of a judged period maps a list from an export, and no line of a log has details");
    }
}
