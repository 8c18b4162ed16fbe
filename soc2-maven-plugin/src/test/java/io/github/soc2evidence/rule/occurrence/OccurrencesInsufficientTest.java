package io.github.soc2evidence.rule.occurrence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class OccurrencesInsufficientTest {
    private static final OccurrencesInsufficient RULE = new OccurrencesInsufficient();

    private static SmallRecord spring(String... days) {
        String soc2 = SmallRecord.common("soc2.yaml")
                .replace("from: 2026-01-01, to: 2026-12-31", "from: 2026-02-01, to: 2026-04-30");
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", soc2)
                .put("controls/AC-03.yaml", Samples.quarterlyReview())
                .commit("2026-01-02T10:00:00Z", "sam");
        for (String day : days) {
            record.put("evidence/" + day + ".yaml", Samples.review("R" + day, day))
                    .commit(day + "T09:00:00Z", "sam");
        }
        return record;
    }

    @Test
    void isSilentWhereEveryFullUnitWasPerformed() {
        assertThat(spring("2026-02-15").answer(RULE, "2026-05-15").findings()).isEmpty();
    }

    @Test
    void isSilentWhereAWindowSaysIt() {
        assertThat(spring().answer(RULE, "2026-05-15").findings()).isEmpty();
    }

    @Test
    void firesWhereWorkBeforeThePeriodHidesThatNoneWasDoneInIt() {
        assertThat(Findings.of(spring("2026-01-15").answer(RULE, "2026-05-15")))
                .containsExactly(
                        "AC-03/review 2026 | 1 full unit (quarterly) fell due in the period, and it has 0 performances"
                                + " | controls/AC-03.yaml:7:5");
    }
}
