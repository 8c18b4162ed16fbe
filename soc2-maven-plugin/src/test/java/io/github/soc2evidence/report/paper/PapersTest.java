package io.github.soc2evidence.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.assessment.AuditorReferences;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class PapersTest {
    @Test
    void haveNamesInOrder() {
        assertThat(Papered.all(Samples.reviewing().assess("2026-05-10")).keySet())
                .containsExactly(
                        "anchors.json",
                        "control-matrix.csv",
                        "control-matrix.xlsx",
                        "deviations.csv",
                        "deviations.xlsx",
                        "drafts/assertion.md",
                        "drafts/bridge-letter.md",
                        "drafts/system-description.md",
                        "removed.json",
                        "requests.csv",
                        "requests.xlsx",
                        "timeline.json",
                        "workpapers/AC-03.xlsx",
                        "workpapers/GOV-01.xlsx");
    }

    @Test
    void areNoneWithoutAVerdict() {
        assertThat(Papers.of(
                        SmallRecord.begun()
                                .put("soc2.yaml", "format: [")
                                .commit("2026-01-03T09:00:00Z", "sam")
                                .assess("2026-05-10"),
                        AuditorReferences.NONE))
                .isEmpty();
    }

    @Test
    void sayWhatTheyAreOf() {
        assertThat(Papered.sheet(Samples.reviewing().assess("2026-05-10"), "workpapers/AC-03.xlsx", "About"))
                .extracting(row -> row.get("A") + ": " + row.get("B"))
                .contains(
                        "paper: Workpaper of control AC-03",
                        "organization: Acme, Inc.",
                        "system: Acme Cloud",
                        "period 2026: 2026-01-01 to 2026-12-31, undisclosed",
                        "as of: 2026-05-11T00:00:00Z (2026-05-10 in UTC)",
                        "plugin version: test",
                        "status of the record: undisclosed, 1 deviation nobody has disclosed, 0 disclosed",
                        "whose word it is: This is management's record. It is no auditor's opinion, and draws no"
                                + " conclusion for one.");
    }

    @Test
    void nameThemselvesWhereTheyCannotBeWritten() {
        Paper broken = new Paper("broken.csv", out -> {
            throw new UncheckedIOException(new IOException("disk full"));
        });
        assertThatThrownBy(() -> broken.write(System.out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("broken.csv: ");
    }
}
