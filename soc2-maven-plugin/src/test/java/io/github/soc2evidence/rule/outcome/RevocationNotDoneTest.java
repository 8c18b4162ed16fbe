package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevocationNotDoneTest {
    private static final RevocationNotDone RULE = new RevocationNotDone();
    private static final String LIMIT = "{revoke-within: {business-days: 5}}";

    private static SmallRecord reviewed(String parameters, String accounts) {
        return Worked.asking("access-review", parameters)
                .put("evidence/a.yaml", review("A", "2026-01-20", accounts))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static String review(String id, String performed, String accounts, String... keys) {
        return Worked.record(
                id,
                "access-review",
                performed,
                String.join("\n", keys) + "\ndata-as-of: " + performed,
                "details: {accounts: [" + accounts + "]}");
    }

    private static SmallRecord next(SmallRecord record, String accounts) {
        return record.put("evidence/n.yaml", review("N", "2026-02-20", accounts))
                .commit("2026-02-20T09:00:00Z", "sam");
    }

    private static SmallRecord granted(String item) {
        return next(
                        reviewed("{}", "{system: okta, account: kim, decision: revoke, done: 2026-01-21}"),
                        "{system: okta, account: kim}")
                .put(
                        "controls/X-02.yaml",
                        Worked.control("access-provisioning", "{}", "cadence: monthly")
                                .replace("X-01", "X-02"))
                .put(
                        "evidence/g.yaml",
                        Worked.record(
                                        "G",
                                        "access-provisioning",
                                        "2026-02-20",
                                        "population: {from: 2026-02-01, to: 2026-02-15, count: 1, key: grant}",
                                        "items: [" + item + "]")
                                .replace("X-01", "X-02"))
                .commit("2026-02-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-03-10");
    }

    @Test
    void isSilentWhereItWasDoneInTimeAndStayedSo() {
        SmallRecord record = reviewed(
                LIMIT,
                "{system: okta, account: kim, decision: revoke, done: 2026-01-27}, {system: okta, account: sam, decision:"
                        + " modify, decided: 2026-01-19, done: 2026-01-19}, {system: okta, account: dana, decision: keep}");
        assertThat(of(next(record, "{system: okta, account: sam, decision: keep}")))
                .isEmpty();
    }

    @Test
    void tellsByHowMuchItWasLate() {
        assertThat(of(reviewed(
                        LIMIT,
                        "{account: kim, decision: revoke, done: 2026-02-03}, {account: sam, decision: modify, decided:"
                                + " 2026-01-16}")))
                .containsExactly(
                        "A item kim | revoke decided 2026-01-20, due 2026-01-27 (5 business days), done 2026-02-03,"
                                + " 7 days late | evidence/a.yaml:9:22",
                        "A item sam | modify decided 2026-01-16, due 2026-01-23 (5 business days), not done by"
                                + " 2026-03-10, 46 days late | evidence/a.yaml:9:74");
    }

    @Test
    void whatFollowsTellsThatItWasDone() {
        assertThat(of(reviewed(LIMIT, "{account: kim, decision: revoke}")
                        .put(
                                "evidence/b.yaml",
                                review("B", "2026-01-28", "{account: KIM, done: 2026-01-27}", "follows: A"))
                        .commit("2026-01-28T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void theNextListOfTheSystemSpeaksAgainstIt() {
        SmallRecord record = reviewed("{}", "{system: okta, account: kim, decision: revoke, done: 2026-01-21}");
        assertThat(of(next(record, "{system: okta, account: Kim}")))
                .containsExactly("A item okta / kim | revoke decided 2026-01-20, done 2026-01-21, still listed on"
                        + " 2026-02-20 by N | evidence/a.yaml:9:22");
        assertThat(of(next(
                        reviewed("{}", "{system: okta, account: kim, decision: revoke, done: 2026-01-21}"),
                        "{system: aws, account: kim}")))
                .isEmpty();
    }

    @Test
    void accessThatWasGrantedAnewIsAnother() {
        assertThat(of(granted("{grant: R-1, account: kim, system: okta, granted: 2026-02-02}")))
                .isEmpty();
        assertThat(of(granted("{grant: R-1, account: kim, system: aws, granted: 2026-02-02}")))
                .hasSize(1);
    }

    @Test
    void temporaryAccessIsJudgedByItsOwnEnd() {
        assertThat(of(granted("{grant: R-1, account: kim, system: okta, granted: 2026-02-02, expires: 2026-02-10,"
                        + " revoked: 2026-02-10}")))
                .isEmpty();
        assertThat(of(granted("{grant: R-1, account: kim, system: okta, granted: 2026-02-02, expires: 2026-02-10,"
                        + " revoked: 2026-02-13}")))
                .containsExactly(
                        "G item R-1 | granted until 2026-02-10, due 2026-02-10, revoked 2026-02-13, 3 days late"
                                + " | evidence/g.yaml:8:9");
        assertThat(of(granted("{grant: R-1, account: kim, system: okta, granted: 2026-02-02, expires: 2026-02-10}")))
                .containsExactly("G item R-1 | granted until 2026-02-10, due 2026-02-10, not revoked by 2026-03-10, 28"
                        + " days late | evidence/g.yaml:8:9");
        assertThat(of(granted("{grant: R-1, account: kim, system: okta, granted: 2026-02-02, expires: 2026-03-10}")))
                .isEmpty();
    }

    @Test
    void judgesNoTimeWithoutTheLimit() {
        assertThat(of(reviewed("{}", "{account: kim, decision: revoke, done: 2026-03-03}")))
                .isEmpty();
        assertThat(reviewed("{}", "{account: kim, decision: modify}")
                        .answer(RULE, "2026-03-10")
                        .nothing())
                .contains("no review of a judged period decided to revoke or modify access, and none was granted for a"
                        + " time");
    }
}
