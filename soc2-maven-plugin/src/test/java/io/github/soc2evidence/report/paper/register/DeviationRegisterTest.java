package io.github.soc2evidence.report.paper.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeviationRegisterTest {
    @Test
    void isEmptyWhereNothingDeviated() {
        assertThat(Papered.rows(
                        Samples.reviewing()
                                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                                .commit("2026-03-21T09:00:00Z", "sam", "robin")
                                .assess("2026-05-10"),
                        "deviations.csv"))
                .isEmpty();
    }

    @Test
    void hasWhatNobodyHasDisclosed() {
        assertThat(only(Samples.reviewing().assess("2026-05-10")))
                .containsEntry("subject", "AC-03/review 2026-Q1")
                .containsEntry("rule", "window-missed")
                .containsEntry("what was found", "due 2026-03-31, nothing recorded by 2026-05-10 (grace 0 days)")
                .containsEntry("status", "undisclosed")
                .containsEntry("period", "2026")
                .containsEntry("control", "AC-03")
                .containsEntry("criteria", "CC6.2, CC6.3")
                .containsEntry("due", "2026-03-31")
                .containsEntry("could be seen from", "2026-04-01")
                .containsEntry("disclosed on", "")
                .containsEntry("days to disclosure", "")
                .containsEntry("condition", "");
    }

    @Test
    void hasAllThatADisclosureSays() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "disclosures/D1.yaml",
                        Samples.disclosure(
                                "D1", "subject: AC-03/review 2026-Q1", "approved: {by: dana, on: 2026-04-20}"))
                .merge("2026-04-20T09:00:00Z", "sam", "dana");
        assertThat(only(record.assess("2026-05-10")))
                .containsEntry("status", "disclosed, approved")
                .containsEntry("disclosure", "D1")
                .containsEntry("disposition", "deviation")
                .containsEntry("condition", "The review was not done.")
                .containsEntry("cause", "Nobody stood in.")
                .containsEntry("effect", "None that was found.")
                .containsEntry("management's response", "We agree.")
                .containsEntry("remediation", "Name a deputy.")
                .containsEntry("remediation owner", "sam")
                .containsEntry("remediation due", "2026-08-01")
                .containsEntry("disclosed on", "2026-04-20")
                .containsEntry("days to disclosure", "19")
                .hasEntrySatisfying(
                        "approved by, and how that shows",
                        told -> assertThat(told).startsWith("dana on 2026-04-20, shown by git ("));
    }

    @Test
    void tellsWhatIsOnlyProposed() {
        Assessment assessment = Samples.reviewing()
                .put("disclosures/D1.yaml", Samples.disclosure("D1", "subject: AC-03/review 2026-Q1"))
                .commit("2026-04-20T09:00:00Z", "sam")
                .assess("2026-05-10");
        assertThat(Papered.rows(assessment, "deviations.csv"))
                .filteredOn(row -> "window-missed".equals(row.get("rule")))
                .extracting(row -> row.get("status"))
                .containsExactly("disclosed, proposed: nobody has approved it");
    }

    @Test
    void keepsAFormulaInATitleInert() {
        Assessment assessment = Samples.reviewing()
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview()
                                .replace(
                                        "title: Quarterly user access review",
                                        "title: \"=HYPERLINK(\\\"http://x\\\")\""))
                .commit("2026-01-04T09:00:00Z", "sam")
                .assess("2026-05-10");
        assertThat(Papered.text(assessment, "deviations.csv")).contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(Papered.sheet(assessment, "deviations.xlsx", "Deviations"))
                .extracting(row -> row.get("H"))
                .contains("=HYPERLINK(\"http://x\")");
    }

    private static Map<String, String> only(Assessment assessment) {
        assertThat(Papered.rows(assessment, "deviations.csv")).hasSize(1);
        return Papered.rows(assessment, "deviations.csv").get(0);
    }
}
