package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceGapTest {
    private static final SequenceGap RULE = new SequenceGap();

    private static SmallRecord listed(String first, String second) {
        return Worked.asking("change-management", "{}")
                .put("evidence/a.yaml", list("A", "2026-01-20", first))
                .put("evidence/b.yaml", list("B", "2026-01-25", second))
                .commit("2026-01-25T09:00:00Z", "sam");
    }

    private static String list(String id, String performed, String items) {
        return Worked.record(
                id,
                "change-management",
                performed,
                "population: {from: 2026-01-01, to: 2026-01-15, count: 1, key: change}",
                "items: " + items);
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-02-10");
    }

    @Test
    void isSilentWhereSlicesTogetherLeaveOutNothing() {
        assertThat(of(listed("[{change: 17}, {change: 19}]", "[{change: 18}, {change: 20}]")))
                .isEmpty();
        assertThat(of(listed("[{change: a3f}, {change: b7}]", "[{change: C-1}, {change: c-2}]")))
                .isEmpty();
    }

    @Test
    void namesWhatIsLeftOut() {
        assertThat(of(listed("[{change: CM-017}, {change: CM-19}]", "[{change: CM-24}]")))
                .containsExactly("X-01/work 2026 | of CM-17 to CM-24 it lists 3 and leaves out 5: 18, 20 to 23 |"
                        + " evidence/a.yaml:1:1");
    }

    @Test
    void keysWithoutNumbersAreNoSequence() {
        assertThat(listed("[{change: first}]", "[{change: second}]")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no population of a judged period has keys that are numbers");
    }
}
