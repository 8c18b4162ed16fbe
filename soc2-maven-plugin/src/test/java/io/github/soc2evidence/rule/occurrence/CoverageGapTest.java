package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Watching;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class CoverageGapTest {
    private static final CoverageGap RULE = new CoverageGap();

    private static SmallRecord watched(String terms) {
        return Watching.from("2026-01-01T00:00:00Z", terms)
                .put("evidence/a.yaml", Watching.seen("2026-01-01T00:00:00Z", "operating"))
                .commit("2026-01-01T00:00:00Z", "sam")
                .put("evidence/a.yaml", Watching.seen("2026-01-12T00:00:00Z", "operating"))
                .commit("2026-01-12T00:00:00Z", "sam");
    }

    @Test
    void isSilentWhereItIsSeenOftenEnough() {
        Answer answer = watched("max-age: P11D").answer(RULE, "2026-01-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesWhereItIsNot() {
        assertThat(Findings.of(watched("max-age: P10D").answer(RULE, "2026-01-20")))
                .singleElement()
                .asString()
                .startsWith(
                        "LOG-01/central from 2026-01-11T00:00:00Z | not observed for 24 h, from 2026-01-11T00:00:00Z"
                                + " to 2026-01-12T00:00:00Z (tolerance none): at least 0 min, at most 11 days;"
                                + " last seen operating 2026-01-01T00:00:00Z in ")
                .contains(", again 2026-01-12T00:00:00Z in ")
                .endsWith(" | controls/LOG-01.yaml:7:5");
    }

    @Test
    void acceptsWhatTheControlAccepts() {
        assertThat(watched("max-age: P10D, tolerance: PT24H")
                        .answer(RULE, "2026-01-20")
                        .findings())
                .isEmpty();
        assertThat(watched("max-age: P10D, tolerance: PT23H59M")
                        .answer(RULE, "2026-01-20")
                        .findings())
                .hasSize(1);
    }

    @Test
    void asksNothingOfWindows() {
        assertThat(Samples.reviewing().answer(RULE, "2026-06-30").examined()).isZero();
    }
}
