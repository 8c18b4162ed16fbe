package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttestationAloneTest {
    private static final AttestationAlone RULE = new AttestationAlone();

    private static SmallRecord attested(String control) {
        return SmallRecord.begun()
                .put("controls/X-01.yaml", control)
                .put("evidence/a.yaml", Worked.record("A", "attestation", "2026-01-20", "details: {by: kim}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static final String ALONE = Worked.control("attestation", "{}", "cadence: monthly");

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-02-10");
    }

    @Test
    void isSilentWhereTheControlAsksForMore() {
        assertThat(of(attested(ALONE + "  - {id: list, evidence: document, cadence: annual}\n")))
                .isEmpty();
    }

    @Test
    void findsAControlThatRestsOnAWord() {
        assertThat(of(attested(ALONE)))
                .containsExactly("X-01 2026 | it asks for attestations alone, the first of the period being A of"
                        + " 2026-01-20: nothing but somebody's word | evidence/a.yaml:1:1");
    }

    @Test
    void withoutAnAttestationNothingIsAsked() {
        assertThat(SmallRecord.begun().answer(RULE, "2026-02-10").nothing())
                .contains("no record of a judged period is an attestation");
    }
}
