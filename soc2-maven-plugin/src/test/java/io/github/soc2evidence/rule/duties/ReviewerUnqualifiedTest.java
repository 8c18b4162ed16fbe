package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ReviewerUnqualifiedTest {
    private static final ReviewerUnqualified RULE = new ReviewerUnqualified();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static SmallRecord mergedBy(String merger, String robin) {
        return Samples.reviewing("parameters: {reviewer-role: security-lead}")
                .put("people.yaml", """
                        people:
                          - {id: sam, emails: [sam@acme.example]}
                          - {id: robin, emails: [robin@acme.example], %s}
                          - {id: dana, emails: [dana@acme.example], employed: {from: 2025-01-01},
                             roles: [{role: security-lead, from: 2025-01-01}]}
                        teams: [{id: platform, members: [{person: sam, from: 2025-01-01}]}]
                        """.formatted(robin))
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Q1)
                .merge("2026-03-22T09:00:00Z", "sam", merger);
    }

    @Test
    void isSilentWhereTheReviewerHeldTheRoleThen() {
        SmallRecord record = mergedBy("robin", "roles: [{role: security-lead, from: 2026-03-22, to: 2026-03-22}]");
        assertThat(record.answer(RULE, "2026-04-01").examined()).isEqualTo(1);
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesTheDayBeforeTheRole() {
        assertThat(Findings.of(mergedBy("robin", "roles: [{role: security-lead, from: 2026-03-23}]")
                        .answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .endsWith(" on 2026-03-22 and did not hold the role security-lead then, which AC-03/review asks for"
                        + " | evidence/q1.yaml:1:1");
    }

    @Test
    void firesWhereTheReviewerHadLeft() {
        assertThat(Findings.of(mergedBy(
                                "robin", "employed: {to: 2026-03-21}, roles: [{role: security-lead, from: 2025-01-01}]")
                        .answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .contains("was not employed then (employed to 2026-03-21)");
    }

    @Test
    void isSilentWhereOneOfTwoIsQualified() {
        SmallRecord record = mergedBy("dana", "employed: {to: 2026-03-21}");
        record.put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", "reviewed: {by: robin, on: 2026-03-24}"))
                .commit("2026-03-24T09:00:00Z", "robin");
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }
}
