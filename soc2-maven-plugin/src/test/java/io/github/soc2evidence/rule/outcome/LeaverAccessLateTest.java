package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaverAccessLateTest {
    private static final LeaverAccessLate RULE = new LeaverAccessLate();
    private static final String LIMIT = "{disabled-within: {business-days: 1}}";

    private static final String PEOPLE = """
            people:
              - {id: sam, emails: [sam@acme.example]}
              - {id: kim, emails: [kim@acme.example], accounts: {github: kimf, okta: kim@acme.example}}
              - {id: noor, emails: [noor@acme.example], employed: {from: 2025-01-01, to: 2026-01-09}}
            """;

    /** Friday 2026-01-09 and one business day is Monday 2026-01-12. */
    private static SmallRecord left(String parameters, String item) {
        return Worked.asking("offboarding", parameters)
                .put("people.yaml", PEOPLE)
                .put("evidence/a.yaml", list("A", "2026-01-20", item))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static String list(String id, String performed, String item, String... keys) {
        return Worked.record(
                id,
                "offboarding",
                performed,
                String.join("\n", keys) + "\npopulation: {from: 2026-01-01, to: 2026-01-15, count: 1, key: person}",
                "items: [" + item + "]");
    }

    private static SmallRecord reviewed(SmallRecord record, String accounts) {
        return record.put(
                        "controls/X-02.yaml",
                        Worked.control("access-review", "{}", "cadence: quarterly")
                                .replace("X-01", "X-02"))
                .put(
                        "evidence/r.yaml",
                        Worked.record(
                                        "R",
                                        "access-review",
                                        "2026-02-20",
                                        "data-as-of: 2026-02-19",
                                        "details: {accounts: " + accounts + "}")
                                .replace("X-01", "X-02"))
                .commit("2026-02-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-03-10");
    }

    @Test
    void isSilentWhereAccessWasClosedInTimeEverywhere() {
        assertThat(of(left(LIMIT, "{person: kim, left: 2026-01-09, disabled: 2026-01-12T18:00:00Z}")))
                .isEmpty();
        assertThat(of(left(LIMIT, "{person: kim, left: 2026-01-09, disabled: {okta: 2026-01-09, github: 2026-01-12}}")))
                .isEmpty();
    }

    @Test
    void tellsByHowMuchItWasLate() {
        assertThat(of(left(LIMIT, "{person: kim, left: 2026-01-09, disabled: 2026-01-15}")))
                .containsExactly("A item kim | left 2026-01-09, due 2026-01-12 (1 business day), disabled 2026-01-15,"
                        + " 3 days late | evidence/a.yaml:9:9");
    }

    @Test
    void everySystemOfThePersonHasToBeThere() {
        assertThat(of(left(
                        LIMIT,
                        "{person: Kim@acme.example, left: 2026-01-09, disabled: {okta: 2026-01-09, vpn: 2026-01-13}}")))
                .containsExactly("A item Kim@acme.example | left 2026-01-09, due 2026-01-12 (1 business day), in github"
                        + " not disabled by 2026-03-10, 57 days late; in vpn disabled 2026-01-13, 1 day late |"
                        + " evidence/a.yaml:9:9");
    }

    @Test
    void openOnesCountOnceTheirDeadlineIsOver() {
        SmallRecord record = left(LIMIT, "{person: kim, left: 2026-01-09}");
        assertThat(Worked.findings(RULE, record, "2026-01-20"))
                .containsExactly("A item kim | left 2026-01-09, due 2026-01-12 (1 business day), not disabled by"
                        + " 2026-01-20, 8 days late | evidence/a.yaml:9:9");
        assertThat(of(left("{disabled-within: P1Y}", "{person: kim, left: 2026-01-09}")))
                .isEmpty();
        assertThat(of(record.put(
                                "evidence/b.yaml",
                                list(
                                        "B",
                                        "2026-01-21",
                                        "{person: kim@acme.example, disabled: 2026-01-12}",
                                        "follows: A"))
                        .commit("2026-01-21T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void aLaterListOfAccountsSpeaksAgainstIt() {
        SmallRecord record = left(LIMIT, "{person: kim, left: 2026-01-09, disabled: 2026-01-09}");
        assertThat(of(reviewed(record, "[{system: github, account: KIMF}]")))
                .containsExactly("A item kim | left 2026-01-09, due 2026-01-12 (1 business day), still listed on"
                        + " 2026-02-19 by R (github / KIMF) | evidence/a.yaml:9:9");
        assertThat(of(reviewed(
                        left(LIMIT, "{person: kim, left: 2026-01-09, kept: true}"),
                        "[{system: github, account: kimf}, {account: sam@acme.example}]")))
                .isEmpty();
    }

    @Test
    void peopleYamlTellsOfLeaversTooUnderTheLimitThatWasInForce() {
        String items = "{person: kim, left: 2026-01-09, disabled: 2026-01-09}";
        assertThat(of(reviewed(left(LIMIT, items), "[{system: okta, account: noor@acme.example}]")))
                .containsExactly("R item okta / noor@acme.example | noor left 2026-01-09, due 2026-01-12 (1 business"
                        + " day), still listed on 2026-02-19 by R (okta / noor@acme.example) | evidence/r.yaml:8:22");
        assertThat(of(reviewed(left("{}", items), "[{system: okta, account: noor@acme.example}]")))
                .isEmpty();
    }

    @Test
    void aDayThatNobodySaysIsNotKnown() {
        assertThat(of(left(LIMIT, "{person: kim, disabled: 2026-01-09}")))
                .containsExactly("A item kim | neither the list nor people.yaml says when they left: whether access was"
                        + " closed within 1 business day is not known | evidence/a.yaml:9:9");
        assertThat(of(left(LIMIT, "{person: noor, disabled: 2026-01-13}")))
                .containsExactly("A item noor | left 2026-01-09, due 2026-01-12 (1 business day), disabled 2026-01-13,"
                        + " 1 day late | evidence/a.yaml:9:9");
    }

    @Test
    void judgesNothingWithoutTheLimit() {
        assertThat(left("{}", "{person: kim, left: 2026-01-09, disabled: 2026-01-15}")
                        .answer(RULE, "2026-03-10")
                        .nothing())
                .contains("no requirement of which there is a list of leavers sets disabled-within, and nobody of"
                        + " people.yaml left while one did");
    }
}
