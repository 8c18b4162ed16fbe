package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListStaleTest {
    private static final ListStale RULE = new ListStale();

    private static List<String> of(String parameters, String sources) {
        return Worked.findings(RULE, reviewed(parameters, sources), "2026-02-10");
    }

    private static SmallRecord reviewed(String parameters, String sources) {
        return Worked.asking("access-review", parameters)
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "access-review",
                                "2026-01-20",
                                "sources: " + sources,
                                "details: {accounts: [{account: kim}]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTheListWasYoungEnough() {
        assertThat(of("{list-age: P7D}", "[{method: export, extracted: 2026-01-13}]"))
                .isEmpty();
    }

    @Test
    void findsAListThatWasTooOld() {
        assertThat(of("{list-age: P7D}", "[{method: export, extracted: 2026-01-11}, {method: api}]"))
                .containsExactly("A | taken on 2026-01-11, young enough until 2026-01-18 (7 days), reviewed on"
                        + " 2026-01-20, 2 days too old | evidence/a.yaml:7:10");
    }

    @Test
    void whatNobodyDatedIsNotKnown() {
        assertThat(of("{list-age: P7D}", "[{method: export}]"))
                .containsExactly("A | no source says when the list was taken: whether it was older than 7 days on"
                        + " 2026-01-20 is not known | evidence/a.yaml:7:10");
    }

    @Test
    void judgesNothingWithoutTheLimit() {
        assertThat(reviewed("{}", "[{method: export, extracted: 2025-01-11}]")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no requirement of which there is an access review sets list-age");
    }
}
