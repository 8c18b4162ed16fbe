package io.github.soc2evidence.report.paper.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlMatrixTest {
    private static final String MATRIX = "control-matrix.csv";

    @Test
    void hasARowForEachCriterionAndControl() {
        assertThat(Papered.rows(Samples.reviewing().assess("2026-05-10"), MATRIX))
                .filteredOn(row -> List.of("CC6.1", "CC6.2").contains(row.get("criterion")))
                .extracting(row -> row.get("criterion") + " " + row.get("control"))
                .containsExactly("CC6.1 GOV-01", "CC6.2 AC-03", "CC6.2 GOV-01");
    }

    @Test
    void countsWindowsAndDeviations() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-05-04"))
                .commit("2026-05-05T09:00:00Z", "sam", "robin");
        assertThat(row(record.assess("2026-08-10"), "CC6.2", "AC-03"))
                .containsEntry("period", "2026")
                .containsEntry(
                        "criterion in our words", "Users are registered and authorised first, and removed when done")
                .containsEntry("statement as in force", "Each quarter the security lead reviews every account.")
                .containsEntry("owner", "sam")
                .containsEntry("nature", "manual")
                .containsEntry("requirements", "review: access-review, quarterly")
                .containsEntry("windows due", "2")
                .containsEntry("performed", "1")
                .containsEntry("missed", "1")
                .containsEntry("late", "0")
                .containsEntry("open", "2")
                .hasEntrySatisfying(
                        "definition changes in the period",
                        told -> assertThat(told).matches("2026-01-03 \\([0-9a-f]{10}\\): added"));
    }

    @Test
    void tellsOfDisclosuresAndOfChangesWithinThePeriod() {
        Assessment assessment = Samples.reviewing()
                .put("disclosures/D1.yaml", Samples.disclosure("D1", "subject: AC-03/review 2026-Q1"))
                .put("controls/AC-03.yaml", Samples.quarterlyReview("grace: P5D"))
                .commit("2026-04-20T09:00:00Z", "sam")
                .assess("2026-05-10");
        assertThat(row(assessment, "CC6.3", "AC-03"))
                .containsEntry("disclosures", "D1")
                .containsEntry("deviations disclosed", "1")
                .hasEntrySatisfying(
                        "definition changes in the period",
                        told -> assertThat(told).contains("\n2026-04-20 (").endsWith("): review grace none -> 5 days"));
    }

    @Test
    void saysWhereNoControlAnswersAndWhatIsCarvedOut() {
        Assessment assessment = Samples.reviewing()
                .put(
                        "vendors.yaml",
                        "vendors:",
                        "  - {id: aws, subservice: carve-out, expects: [{criterion: CC6.4, control: Guards at the door}]}")
                .put(
                        "controls/GOV-01.yaml",
                        SmallRecord.common("controls/GOV-01.yaml").replace("CC6.4, ", ""))
                .commit("2026-01-04T09:00:00Z", "sam")
                .assess("2026-05-10");
        assertThat(Papered.rows(assessment, MATRIX))
                .filteredOn(row -> "CC6.4".equals(row.get("criterion")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("carved out", "aws: Guards at the door"));
    }

    @Test
    void saysTheSameAsAWorkbook() {
        Assessment assessment = Samples.reviewing().assess("2026-05-10");
        assertThat(Papered.sheet(assessment, "control-matrix.xlsx", "Control matrix"))
                .hasSize(Papered.rows(assessment, MATRIX).size() + 1);
    }

    private static Map<String, String> row(Assessment assessment, String criterion, String control) {
        return Papered.rows(assessment, MATRIX).stream()
                .filter(row -> criterion.equals(row.get("criterion")) && control.equals(row.get("control")))
                .findFirst()
                .orElseThrow();
    }
}
