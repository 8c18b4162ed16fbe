package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class TrustRootChangedTest {
    private static final TrustRootChanged RULE = new TrustRootChanged();

    private static final String NONE = "trust: {bracket: P7D, time-stamp-roots: trust/tsa.pem}";

    private static SmallRecord trusting() {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), NONE)
                .put("trust/tsa.pem", "first")
                .commit("2026-01-10T12:00:00Z", "sam");
    }

    @Test
    void isSilentWhereRootsAreNamedForTheFirstTime() {
        assertThat(trusting().answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(trusting().answer(RULE, "2026-04-20").examined()).isEqualTo(2);
    }

    @Test
    void findsAFileThatWasChanged() {
        SmallRecord record = trusting().put("trust/tsa.pem", "second").commit("2026-03-10T12:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .startsWith("trust/tsa.pem@" + record.tip().id() + " | changed on 2026-03-10: ");
    }

    @Test
    void findsAnotherTrust() {
        SmallRecord record = trusting()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), "trust: {bracket: P30D}")
                .commit("2026-03-10T12:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .startsWith("soc2.yaml@" + record.tip().id());
    }

    @Test
    void anotherLayoutIsNoChange() {
        SmallRecord record = trusting()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml"),
                        "# the same\ntrust:\n  time-stamp-roots: trust/tsa.pem\n  bracket: P7D")
                .commit("2026-03-10T12:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void isNotApplicableWithoutTrust() {
        assertThat(SmallRecord.begun().answer(RULE, "2026-04-20").nothing())
                .contains("soc2.yaml names no roots of trust");
    }
}
