package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateExpiredTest {
    private static final CertificateExpired RULE = new CertificateExpired();
    private static final String TYPE = "encryption-in-transit";

    private static SmallRecord of(String parameters, String... keys) {
        return filed(Worked.asking(TYPE, parameters), "A", "2026-01-20", keys);
    }

    private static SmallRecord filed(SmallRecord so, String id, String day, String... keys) {
        return Worked.filed(so, id, TYPE, day, keys);
    }

    private static List<String> on(String asOf, SmallRecord record) {
        return Worked.findings(RULE, record, asOf);
    }

    private static String shown(String expires) {
        return "details: {endpoints: [{endpoint: shop, certificate-expires: " + expires + "}]}";
    }

    @Test
    void isSilentWhereItIsRenewedInTime() {
        SmallRecord record = of("{renewed-before: P21D}", shown("2026-02-20"));
        assertThat(on("2026-02-20", record)).isEmpty();
        filed(record, "B", "2026-02-20", shown("2026-05-20"));
        assertThat(on("2026-04-20", record)).isEmpty();
    }

    @Test
    void findsOneThatHadExpiredWhenItWasLookedAt() {
        SmallRecord record = of("{}", shown("2026-01-20"));
        filed(record, "B", "2026-02-20", shown("2026-01-20"));
        assertThat(on("2026-03-01", record))
                .containsExactly(
                        "B item shop | shop: its certificate expired 2026-01-20, and it was still in use on 2026-02-20 |"
                                + " evidence/B.yaml:7:23");
    }

    @Test
    void findsOneThatHasExpiredSinceWithNobodyLookingAgain() {
        SmallRecord record = of("{}", shown("2026-02-20"));
        assertThat(on("2026-02-21", record))
                .singleElement()
                .asString()
                .contains(
                        "shop: its certificate expired 2026-02-20, and no list after the one of 2026-01-20 shows a new one by"
                                + " 2026-02-21");
        filed(record, "B", "2026-02-22", "details: {endpoints: [{endpoint: shop, certificate-expires: 2026-06-01}]}");
        assertThat(on("2026-03-01", record)).isEmpty();
    }

    @Test
    void findsOneThatIsRenewedTooLate() {
        assertThat(on("2026-02-01", of("{renewed-before: P21D}", shown("2026-02-09"))))
                .singleElement()
                .asString()
                .contains(
                        "shop: its certificate expires 2026-02-09, 20 days after 2026-01-20, and is to be renewed 21 days before");
    }

    @Test
    void whatIsNotSaidIsNotRenewed() {
        String silent = "details: {endpoints: [{endpoint: shop}]}";
        assertThat(on("2026-02-01", of("{renewed-before: P21D}", silent))).hasSize(1);
        assertThat(of("{}", silent).answer(RULE, "2026-02-01").nothing())
                .contains("no list of endpoints of a judged period says when a certificate expires");
    }
}
