package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import org.junit.jupiter.api.Test;

class CertificateExpiredTest {
    private static final CertificateExpired RULE = new CertificateExpired();
    private static final Trial TRIAL = new Trial(RULE, "encryption-in-transit");

    private static String shown(String expires) {
        return "details: {endpoints: [{endpoint: shop, certificate-expires: " + expires + "}]}";
    }

    @Test
    void isSilentWhereItIsRenewedInTime() {
        SmallRecord record = TRIAL.of("{renewed-before: P21D}", shown("2026-02-20"));
        assertThat(TRIAL.on("2026-02-20", record)).isEmpty();
        TRIAL.filed(record, "B", "2026-02-20", shown("2026-05-20"));
        assertThat(TRIAL.on("2026-04-20", record)).isEmpty();
    }

    @Test
    void findsOneThatHadExpiredWhenItWasLookedAt() {
        SmallRecord record = TRIAL.of("{}", shown("2026-01-20"));
        TRIAL.filed(record, "B", "2026-02-20", shown("2026-01-20"));
        assertThat(TRIAL.on("2026-03-01", record))
                .containsExactly(
                        "B item shop | shop: its certificate expired 2026-01-20, and it was still in use on 2026-02-20 |"
                                + " evidence/B.yaml:7:23");
    }

    @Test
    void findsOneThatHasExpiredSinceWithNobodyLookingAgain() {
        SmallRecord record = TRIAL.of("{}", shown("2026-02-20"));
        assertThat(TRIAL.on("2026-02-21", record))
                .singleElement()
                .asString()
                .contains(
                        "shop: its certificate expired 2026-02-20, and no list after the one of 2026-01-20 shows a new one by"
                                + " 2026-02-21");
        TRIAL.filed(
                record, "B", "2026-02-22", "details: {endpoints: [{endpoint: shop, certificate-expires: 2026-06-01}]}");
        assertThat(TRIAL.on("2026-03-01", record)).isEmpty();
    }

    @Test
    void findsOneThatIsRenewedTooLate() {
        assertThat(TRIAL.on("2026-02-01", TRIAL.of("{renewed-before: P21D}", shown("2026-02-09"))))
                .singleElement()
                .asString()
                .contains(
                        "shop: its certificate expires 2026-02-09, 20 days after 2026-01-20, and is to be renewed 21 days before");
    }

    @Test
    void whatIsNotSaidIsNotRenewed() {
        String silent = "details: {endpoints: [{endpoint: shop}]}";
        assertThat(TRIAL.on("2026-02-01", TRIAL.of("{renewed-before: P21D}", silent)))
                .hasSize(1);
        assertThat(TRIAL.of("{}", silent).answer(RULE, "2026-02-01").nothing())
                .contains("no list of endpoints of a judged period says when a certificate expires");
    }
}
