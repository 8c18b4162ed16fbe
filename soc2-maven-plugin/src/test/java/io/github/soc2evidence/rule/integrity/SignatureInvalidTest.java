package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.signature.Standing;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignatureInvalidTest {
    private static final SignatureInvalid RULE = new SignatureInvalid();

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
    void isSilentAboutGoodUnknownAndMissingSignatures() {
        Vouching vouching = record().signed(1, Standing.GOOD, false)
                .signed(2, Standing.UNKNOWN, false)
                .signed(3, Standing.UNSIGNED, false);
        assertThat(vouching.answer(RULE).findings()).isEmpty();
        assertThat(vouching.answer(RULE).examined()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD", "EXPIRED", "REVOKED"})
    void findsWhatCountsForNothing(Standing standing) {
        Vouching vouching = record().signed(2, standing, false);
        assertThat(Findings.of(vouching.answer(RULE)))
                .containsExactly("%s | the commit's signature counts for nothing: it is %s | commit %s"
                        .formatted(
                                vouching.commit(2).id(),
                                standing.name().toLowerCase(Locale.ROOT),
                                vouching.commit(2).id().abbreviated()));
    }

    @Test
    void leavesTheForgesToForgeImpersonation() {
        assertThat(record().signed(2, Standing.BAD, true).answer(RULE).findings())
                .isEmpty();
    }

    @Test
    void findsAToken() {
        Vouching vouching = record();
        assertThat(Findings.of(vouching.anchor(
                                2,
                                vouching.commit(1).id(),
                                Optional.of(1),
                                Optional.of(new AnchorSeen.Refused("It was made over other bytes.")))
                        .answer(RULE)))
                .containsExactly(
                        "anchors/2026-W10.yaml#/time-stamp | the anchor's time stamp counts for nothing: It was made over other bytes. | anchors/2026-W10.yaml:1:1");
    }

    @Test
    void isNotApplicableWhereNobodyAsks() {
        assertThat(record().answer(RULE).nothing()).contains("nobody asks for a signature, and there is no token");
    }
}
