package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import io.github.soc2evidence.fixture.Worked;
import org.junit.jupiter.api.Test;

class RecoveryTargetMissedTest {
    private static final RecoveryTargetMissed RULE = new RecoveryTargetMissed();
    private static final Trial TRIAL = new Trial(RULE, "restore-test");

    private static final String LIMITS = "{recovery-time: PT4H, recovery-point: PT24H}";

    private static String restored(String keys) {
        return "details: {restores: [{dataset: orders" + keys + "}]}";
    }

    @Test
    void isSilentWhereTheTargetsAreMet() {
        assertThat(TRIAL.on("2026-02-01", TRIAL.of(LIMITS, restored(", recovery-time: PT4H, backup-age: P1D"))))
                .isEmpty();
    }

    @Test
    void findsWhatTookLongerAndLostMore() {
        assertThat(TRIAL.on("2026-02-01", TRIAL.of(LIMITS, restored(", recovery-time: PT4H1M, recovery-point: PT25H"))))
                .containsExactly(
                        "A item orders | orders: took 4 h 1 min, target 4 h; lost the data of 25 h, target 24 h |"
                                + " evidence/A.yaml:7:22");
    }

    @Test
    void aTargetOfItsOwnGoesFirst() {
        String keys = ", recovery-time: PT3H, recovery-point: PT1H, target-recovery-time: PT2H";
        assertThat(TRIAL.on("2026-02-01", TRIAL.of(LIMITS, restored(keys))))
                .singleElement()
                .asString()
                .contains("orders: took 3 h, target 2 h |");
        assertThat(TRIAL.on("2026-02-01", TRIAL.of("{}", restored(keys)))).hasSize(1);
    }

    @Test
    void whatIsNotSaidIsNotMet() {
        assertThat(TRIAL.on("2026-02-01", TRIAL.of(LIMITS, restored(", recovery-time: PT1H"))))
                .singleElement()
                .asString()
                .contains("orders: it does not say its recovery-point (target 24 h)");
    }

    @Test
    void aTestThatFollowsMakesUpForIt() {
        SmallRecord record = TRIAL.of(LIMITS, restored(", recovery-time: PT9H, backup-age: PT1H"));
        TRIAL.filed(record, "B", "2026-02-01", "follows: A", restored(", recovery-time: PT5H, backup-age: PT1H"));
        assertThat(TRIAL.on("2026-02-20", record)).hasSize(1);
        TRIAL.filed(record, "C", "2026-02-10", "follows: A", restored(", recovery-time: PT2H, backup-age: PT1H"));
        assertThat(TRIAL.on("2026-02-20", record)).isEmpty();
    }

    @Test
    void servicesAreAskedLikeData() {
        SmallRecord record = Worked.asking("disaster-recovery-test", "{recovery-time: PT4H}");
        Worked.filed(
                record,
                "A",
                "disaster-recovery-test",
                "2026-01-20",
                "details: {services: [{service: shop, recovery-time: PT5H}]}");
        assertThat(TRIAL.on("2026-02-01", record)).hasSize(1);
    }

    @Test
    void withoutATargetNothingIsJudged() {
        assertThat(TRIAL.of("{}", restored(", recovery-time: PT99H"))
                        .answer(RULE, "2026-02-01")
                        .nothing())
                .contains(
                        "no test of a recovery has a target, of its own or of the control (recovery-time, recovery-point)");
    }
}
