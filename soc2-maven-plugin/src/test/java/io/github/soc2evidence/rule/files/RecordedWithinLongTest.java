package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class RecordedWithinLongTest {
    private static final RecordedWithinLong RULE = new RecordedWithinLong();

    private static Answer within(String span) {
        return SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml") + "recorded-within: " + span)
                .commit("2026-01-02T10:00:00Z", "sam")
                .answer(RULE, "2026-03-20");
    }

    @Test
    void isSilentUpToThirtyDays() {
        assertThat(SmallRecord.begun().answer(RULE, "2026-03-20").findings()).isEmpty();
        for (String span : new String[] {"P30D", "P4W2D", "{business-days: 20}"}) {
            assertThat(within(span).findings()).as(span).isEmpty();
            assertThat(within(span).examined()).as(span).isEqualTo(1);
        }
    }

    @Test
    void firesAboveWhateverTheUnit() {
        assertThat(Findings.of(within("P31D")))
                .containsExactly(
                        "soc2.yaml#/recorded-within | recorded-within is 31 days, more than 30 days: a record may"
                                + " come that late, and nobody is asked why | soc2.yaml:8:18");
        assertThat(Findings.of(within("{business-days: 21}")))
                .singleElement()
                .asString()
                .contains("is 21 business days (up to 31 days), more than 30 days");
        for (String span : new String[] {"P1M", "P5W", "P1Y"}) {
            assertThat(within(span).findings()).as(span).hasSize(1);
        }
    }
}
