package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonOmittedTest {
    private static final PersonOmitted RULE = new PersonOmitted();

    private static final String PEOPLE = """
            people:
              - {id: sam, name: Sam Sample, employed: {from: 2024-01-01}}
              - {id: kim, emails: [kim@acme.example], kind: contractor, employed: {from: 2026-01-12}}
              - {id: noor, employed: {from: 2024-01-01, to: 2026-01-14}}
              - {id: guest}
            """;

    private static SmallRecord trained(String details) {
        return Worked.asking("security-training", "{}")
                .put("people.yaml", PEOPLE)
                .put("evidence/a.yaml", Worked.record("A", "security-training", "2026-01-20", "details: " + details))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static SmallRecord moved(String type, String items) {
        return Worked.asking(type, "{}")
                .put("people.yaml", PEOPLE)
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                type,
                                "2026-02-02",
                                "population: {from: 2026-01-01, to: 2026-01-31, count: 1, key: person}",
                                "items: " + items))
                .commit("2026-02-02T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-03-10");
    }

    @Test
    void isSilentWhereEverybodyIsListed() {
        assertThat(of(trained("{headcount: 2, roster: [{person: Sam Sample}, {person: KIM@acme.example}]}")))
                .isEmpty();
        assertThat(of(moved("onboarding", "[{person: kim}]"))).isEmpty();
        assertThat(of(moved("offboarding", "[{person: noor}]"))).isEmpty();
    }

    @Test
    void namesWhoIsMissingOnThatDay() {
        assertThat(of(trained("{headcount: 3, roster: [{person: sam}]}")))
                .containsExactly(
                        "A | it lists 1 and not kim, employed on 2026-01-20; the headcount is 3, and the list has 1 row | evidence/a.yaml:7:10");
    }

    @Test
    void joinersAndLeaversOfASliceAreInItsList() {
        assertThat(of(moved("onboarding", "[{person: sam}]")))
                .containsExactly(
                        "A | it leaves out kim (joined 2026-01-12), as people.yaml says | evidence/a.yaml:1:1");
        assertThat(of(moved("offboarding", "[]")))
                .containsExactly("A | it leaves out noor (left 2026-01-14), as people.yaml says | evidence/a.yaml:1:1");
    }

    @Test
    void aListWithoutPeopleIsNotAsked() {
        SmallRecord record = Worked.asking("endpoint-protection", "{}")
                .put("people.yaml", PEOPLE)
                .put(
                        "evidence/a.yaml",
                        Worked.record("A", "endpoint-protection", "2026-01-20", "details: {devices: [{device: LT-1}]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-10").nothing())
                .contains("no record of a judged period lists people of whom people.yaml says when they are employed");
    }
}
