package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import io.github.soc2evidence.fixture.Worked;
import org.junit.jupiter.api.Test;

class RetestMissingTest {
    private static final RetestMissing RULE = new RetestMissing();
    private static final Trial TRIAL = new Trial(RULE, "penetration-test");

    private static final String LIMITS = "{retest-from: high, retest-within: P60D}";

    private static String found(String... rows) {
        return "details: {findings: [" + String.join(", ", rows) + "]}";
    }

    @Test
    void isSilentWhereAGraveFindingWasTestedAgainInTime() {
        assertThat(TRIAL.on("2026-03-21", TRIAL.of(LIMITS, found("{id: F-1, severity: high}"))))
                .isEmpty();
        SmallRecord record = TRIAL.of(LIMITS, found("{id: F-1, severity: high}", "{id: F-2, severity: medium}"));
        TRIAL.filed(record, "B", "2026-03-22", "follows: A", found("{id: F-1, severity: high, retested: 2026-03-21}"));
        assertThat(TRIAL.on("2026-06-01", record)).isEmpty();
    }

    @Test
    void findsOneThatNobodyTestedAgain() {
        assertThat(TRIAL.on("2026-03-22", TRIAL.of(LIMITS, found("{id: F-1, severity: critical}"))))
                .containsExactly(
                        "A item F-1 | F-1 (critical): found 2026-01-20, due 2026-03-21 (60 days), not tested again by"
                                + " 2026-03-22, 1 day late | evidence/A.yaml:7:22");
    }

    @Test
    void withoutATimeItIsMissingUntilItIsThere() {
        assertThat(TRIAL.on("2026-01-21", TRIAL.of("{retest-from: high}", found("{id: F-1}"))))
                .containsExactly("A item F-1 | F-1 (not rated): found 2026-01-20, not tested again by 2026-01-21 |"
                        + " evidence/A.yaml:7:22");
    }

    @Test
    void whatIsAcceptedNeedsNone() {
        SmallRecord record = TRIAL.of(LIMITS, found("{id: CVE-1, asset: aws, severity: high}"));
        Scanned.accepted(record, "ACC-1", "2026-02-01", "2026-04-30", "2026-02-01", "dana");
        assertThat(TRIAL.on("2026-04-30", record)).isEmpty();
        assertThat(TRIAL.on("2026-05-01", record)).hasSize(1);
    }

    @Test
    void aFindingOfTheSameNameInAnotherTestIsAnother() {
        SmallRecord record = TRIAL.of(LIMITS, found("{id: F-1, severity: high}"));
        TRIAL.filed(record, "B", "2026-03-22", found("{id: F-1, severity: high, retested: 2026-03-21}"));
        assertThat(TRIAL.on("2026-04-01", record)).hasSize(1);
    }

    @Test
    void whatWasNotVerifiedIsTestedAgain() {
        String failed = "details: {restores: [{dataset: orders, verified: false%s}]}";
        SmallRecord record = Worked.asking("restore-test", "{}");
        Worked.filed(record, "A", "restore-test", "2026-01-20", failed.formatted(""));
        assertThat(TRIAL.on("2026-02-01", record))
                .containsExactly(
                        "A item orders | orders: the result of 2026-01-20 was not verified, and no later test of it is on"
                                + " record by 2026-02-01 | evidence/A.yaml:7:22");
        Worked.filed(
                record,
                "B",
                "restore-test",
                "2026-02-02",
                "follows: A",
                failed.formatted("").replace("false", "true"));
        assertThat(TRIAL.on("2026-03-01", record)).isEmpty();
    }

    @Test
    void aRowMayNameItsRetest() {
        SmallRecord record = Worked.asking("restore-test", "{}");
        Worked.filed(
                record,
                "A",
                "restore-test",
                "2026-01-20",
                "details: {restores: [{dataset: orders, verified: false, retest: B}]}");
        assertThat(TRIAL.on("2026-03-01", record)).hasSize(1);
        Worked.filed(
                record, "B", "restore-test", "2026-02-02", "details: {restores: [{dataset: wiki, verified: true}]}");
        assertThat(TRIAL.on("2026-03-01", record)).hasSize(1);
        SmallRecord again = Worked.asking("restore-test", "{}");
        Worked.filed(
                again,
                "A",
                "restore-test",
                "2026-01-20",
                "details: {restores: [{dataset: orders, verified: false, retest: B}]}");
        Worked.filed(
                again, "B", "restore-test", "2026-02-02", "details: {restores: [{dataset: orders, verified: true}]}");
        assertThat(TRIAL.on("2026-03-01", again)).isEmpty();
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(TRIAL.of("{}", found("{id: F-1, severity: critical}"))
                        .answer(RULE, "2026-12-01")
                        .nothing())
                .contains(
                        "no penetration test lists a finding from the severity that the control sets as retest-from, and no"
                                + " recovery was left unverified");
    }
}
