package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.trust.signature.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForgeImpersonationTest {
    private static final ForgeImpersonation RULE = new ForgeImpersonation();

    private static Vouching record() {
        return Vouching.of(
                SmallRecord.begun()
                        .put("docs/a.txt", "a")
                        .commit("2026-02-01T12:00:00Z", "sam")
                        .put("docs/a.txt", "b")
                        .commit("2026-02-02T12:00:00Z", "sam")
                        .put("docs/a.txt", "c")
                        .commit("2026-02-03T12:00:00Z", "sam"),
                "2026-04-20");
    }

    @Test
    void isSilentWhereTheForgeSigned() {
        Vouching vouching = record().signed(1, Standing.GOOD, true).signed(2, Standing.GOOD, true);
        assertThat(vouching.answer(RULE).findings()).isEmpty();
        assertThat(vouching.answer(RULE).examined()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "UNKNOWN", "BAD", "EXPIRED", "REVOKED"})
    void findsOneThatTheForgeDidNotSign(Standing standing) {
        Vouching vouching = record().signed(1, Standing.GOOD, true)
                .signed(2, standing, true)
                .signed(3, Standing.GOOD, true);
        assertThat(Findings.of(vouching.answer(RULE)))
                .singleElement()
                .asString()
                .startsWith(vouching.commit(2).id() + " | the commit says that the forge made it, and it is ");
    }

    @Test
    void leavesARunToHistoryRewritten() {
        assertThat(record().signed(1, Standing.UNSIGNED, true)
                        .signed(2, Standing.UNSIGNED, true)
                        .answer(RULE)
                        .findings())
                .isEmpty();
    }
}
