package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class IdentityUnmappedTest {
    private static final IdentityUnmapped RULE = new IdentityUnmapped();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    @Test
    void isSilentWhereEverybodyIsKnown() {
        SmallRecord record =
                Samples.reviewing().put("evidence/q1.yaml", Q1).merge("2026-03-22T09:00:00Z", "sam", "robin");
        assertThat(record.answer(RULE, "2026-04-01").examined()).isEqualTo(2);
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesOnceForAnAddress() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Q1)
                .merge("2026-03-22T09:00:00Z", "casey", "robin")
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-05-20"))
                .merge("2026-05-22T09:00:00Z", "sam", "Casey");
        assertThat(Findings.of(record.answer(RULE, "2026-06-01")))
                .singleElement()
                .asString()
                .startsWith(
                        "casey@acme.example | casey@acme.example is nobody in people.yaml, and had a hand in 2 records,"
                                + " first in Q1 as author of ")
                .endsWith("| people.yaml");
    }

    @Test
    void isNotAskedWherePeopleYamlListsNobody() {
        assertThat(Samples.reviewing()
                        .put("people.yaml", "people: []")
                        .commit("2026-01-04T09:00:00Z", "sam")
                        .put("evidence/q1.yaml", Q1)
                        .merge("2026-03-22T09:00:00Z", "casey", "robin")
                        .answer(RULE, "2026-04-01")
                        .nothing())
                .hasValue("people.yaml lists nobody");
    }
}
