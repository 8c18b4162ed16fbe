package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class PopulationMonthEmptyTest {
    private static final PopulationMonthEmpty RULE = new PopulationMonthEmpty();

    private static SmallRecord listed(String items, String... keys) {
        return Worked.asking("incident-log", "{}")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "incident-log",
                                "2026-04-10",
                                String.join("\n", keys)
                                        + "\npopulation: {from: 2026-01-01, to: 2026-03-31, count: 3, key: incident}"
                                        + "\nitems: " + items))
                .commit("2026-04-10T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-05-10");
    }

    @Test
    void isSilentWhereEveryMonthHasAnItem() {
        assertThat(of(listed("[{incident: 1, detected: 2026-01-31}, {incident: 2, detected: 2026-02-01T10:00:00Z},"
                        + " {incident: 3, detected: 2026-03-01}]")))
                .isEmpty();
    }

    @Test
    void namesTheMonthsWithoutAny() {
        assertThat(of(listed("[{incident: 1, detected: 2026-01-31}, {incident: 2}, {incident: 3, detected:"
                        + " 2026-01-02}]")))
                .containsExactly("A | none of 3 items falls into 2026-02, 2026-03; 1 do not say when they were |"
                        + " evidence/a.yaml:1:1");
    }

    @Test
    void aWordIsEnough() {
        assertThat(of(listed(
                        "[{incident: 1, detected: 2026-01-31}, {incident: 3, detected: 2026-03-02}]",
                        "completeness: {source: {system: pager}, explained: [{id: 2026-02, reason: a quiet month}]}")))
                .isEmpty();
    }

    @Test
    void itemsThatDoNotSayWhenTheyWereFallIntoNoMonth() {
        assertThat(listed("[{incident: 1}]").answer(RULE, "2026-05-10").nothing())
                .contains("no list of a judged period is about several months and says when its items were");
    }
}
