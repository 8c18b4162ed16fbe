package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemOmittedTest {
    private static final SystemOmitted RULE = new SystemOmitted();
    private static final String REVIEW = "access-review";

    private static SmallRecord reviewed(String... details) {
        return Worked.asking(REVIEW, "{}")
                .put("evidence/a.yaml", Worked.record("A", REVIEW, "2026-01-20", details))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-02-10");
    }

    @Test
    void isSilentWhereEverySystemInScopeIsNamed() {
        assertThat(of(reviewed("details: {systems: [okta, aws]}"))).isEmpty();
        assertThat(of(reviewed("details: {systems: [OKTA], accounts: [{system: aws, account: kim}]}")))
                .isEmpty();
    }

    @Test
    void findsASystemThatWasLeftOut() {
        assertThat(of(reviewed("details: {systems: [okta]}")))
                .containsExactly("A | it says nothing of aws, in scope on 2026-01-20 | evidence/a.yaml:7:10");
    }

    @Test
    void whatFollowsMakesUpForIt() {
        assertThat(of(reviewed("details: {systems: [okta]}")
                        .put(
                                "evidence/b.yaml",
                                Worked.record(
                                        "B", REVIEW, "2026-01-22", "follows: A", "details: {systems: [okta, aws]}"))
                        .commit("2026-01-22T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void aRecordThatSpeaksForNobodyElseIsNotAsked() {
        assertThat(reviewed("details: {accounts: [{account: kim}]}")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no record of a judged period speaks for all systems or assets (details.systems, or the"
                        + " parameter covers)");
    }

    @Test
    void criticalAssetsAreAskedForByTheControl() {
        SmallRecord record = Worked.asking("restore-test", "{covers: critical-assets}")
                .put(
                        "assets.yaml",
                        "assets:",
                        "  - {id: orders-db, kind: data-store, critical: true}",
                        "  - {id: files, critical: true}",
                        "  - {id: wiki}")
                .put(
                        "evidence/a.yaml",
                        Worked.record("A", "restore-test", "2026-01-20", "details: {restores: [{dataset: orders-db}]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
        assertThat(of(record))
                .containsExactly("A | it says nothing of files, in scope on 2026-01-20 | evidence/a.yaml:7:10");
    }
}
