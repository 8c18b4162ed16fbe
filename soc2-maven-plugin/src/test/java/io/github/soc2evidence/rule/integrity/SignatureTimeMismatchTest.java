package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Vouching;
import io.github.soc2evidence.trust.signature.Standing;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignatureTimeMismatchTest {
    private static final SignatureTimeMismatch RULE = new SignatureTimeMismatch();

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
    void isSilentUpToADay() {
        assertThat(record().signed(1, Standing.GOOD, false, Optional.of(Instant.parse("2026-02-02T12:00:00Z")))
                        .signed(2, Standing.GOOD, true, Optional.of(Instant.parse("2026-02-01T12:00:00Z")))
                        .answer(RULE)
                        .findings())
                .isEmpty();
    }

    @Test
    void findsMoreInBothDirections() {
        assertThat(Findings.of(
                        record().signed(1, Standing.GOOD, false, Optional.of(Instant.parse("2027-02-01T12:00:00Z")))
                                .answer(RULE)))
                .singleElement()
                .asString()
                .contains("the signature was made 2027-02-01T12:00:00Z, 365 days later");
        assertThat(Findings.of(
                        record().signed(1, Standing.EXPIRED, true, Optional.of(Instant.parse("2026-01-31T11:59:59Z")))
                                .answer(RULE)))
                .singleElement()
                .asString()
                .contains(" earlier |");
    }

    @Test
    void signaturesWithoutATimeAreNotExamined() {
        assertThat(record().signed(1, Standing.GOOD, false).answer(RULE).nothing())
                .isPresent();
    }
}
