package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import org.junit.jupiter.api.Test;

class ControlBackdatedTest {
    private static final ControlBackdated RULE = new ControlBackdated();

    private static SmallRecord later(String effective) {
        return SmallRecord.begun()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("requires:", effective + "requires:"))
                .commit("2026-03-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutAControlThatBeginsWhenItIsRecorded() {
        assertThat(later("effective: {from: 2026-03-10}\n")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
        assertThat(later("").answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutWhatWasThereBeforeTheRecordWasAdopted() {
        SmallRecord record = SmallRecord.begun()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview().replace("requires:", "effective: {from: 2025-01-01}\nrequires:"))
                .commit("2026-01-02T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void firesForAControlThatIsRecordedAfterItsBeginning() {
        SmallRecord record = later("effective: {from: 2026-02-01}\n");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "AC-03 from 2026-02-01 | in effect since 2026-02-01 by its own word, first recorded so on "
                                + "2026-03-10, 37 days later: git does not show that it was there | controls/AC-03.yaml:1:1 in commit "
                                + record.tip().id().abbreviated());
    }

    @Test
    void firesForABeginningThatIsMovedBackLater() {
        SmallRecord record = later("effective: {from: 2026-03-10}\n")
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview().replace("requires:", "effective: {from: 2026-01-01}\nrequires:"))
                .commit("2026-04-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("AC-03 from 2026-01-01");
    }

    @Test
    void firesForARequirementThatWasAddedAfterItsBeginning() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview()
                                + "  - {id: look, evidence: document, cadence: monthly, from: 2026-02-01}\n")
                .commit("2026-03-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings())
                .extracting(finding -> finding.subject().value())
                .containsExactly("AC-03/look from 2026-02-01");
    }
}
