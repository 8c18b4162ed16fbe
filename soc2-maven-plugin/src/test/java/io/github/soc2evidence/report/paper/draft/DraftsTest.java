package io.github.soc2evidence.report.paper.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Papered;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private static final List<String> DRAFTS =
            List.of("drafts/assertion.md", "drafts/bridge-letter.md", "drafts/system-description.md");

    @Test
    void sayFirstThatTheyAreDraftsAndConcludeNothing() {
        for (Assessment assessment : List.of(
                Samples.reviewing().assess("2026-05-10"),
                Samples.reviewing()
                        .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                        .commit("2026-03-21T09:00:00Z", "sam", "robin")
                        .assess("2026-05-10"),
                described().assess("2027-02-10"))) {
            for (String draft : DRAFTS) {
                assertThat(Papered.text(assessment, draft))
                        .startsWith("**DRAFT for management to complete.")
                        .contains("is to be written by management")
                        .doesNotContainPattern(
                                "(?i)\\beffective(?:ly)?\\b|\\bpassed\\b|no exceptions|fairly|in our opinion");
            }
        }
    }

    @Test
    void theAssertionListsScopeAndWhatIsDisclosed() {
        Assessment assessment = Samples.reviewing()
                .put("disclosures/D1.yaml", Samples.disclosure("D1", "subject: AC-03/review 2026-Q1"))
                .put(
                        "vendors.yaml",
                        "vendors: [{id: aws, subservice: carve-out, expects: [{criterion: CC6.4, control: Guards}]}]")
                .commit("2026-04-20T09:00:00Z", "sam")
                .assess("2026-08-10");
        assertThat(Papered.text(assessment, "drafts/assertion.md"))
                .contains("- period 2026: 2026-01-01 to 2026-12-31, both days included")
                .contains("By their ids: CC1.1, CC1.2,")
                .contains("- `aws`, carved out; expected there: CC6.4: Guards; no requirement of ours monitors it")
                .contains(
                        "- `D1` (1 in the register, deviation, nobody has approved it): condition: The review was not done.")
                .contains("- `AC-03/review 2026-Q2` (window-missed): due 2026-06-30")
                .contains("[to be completed by management: whether the controls were suitably designed");
    }

    @Test
    void theDescriptionHasNineHeadingsWithWhatTheRecordKnows() {
        String text = Papered.text(described().assess("2027-02-10"), "drafts/system-description.md");
        for (int i = 1; i <= 9; i++) {
            assertThat(text).contains("\n## DC " + i + " ");
        }
        assertThat(text)
                .contains("- `SLA-1` 99.9 % monthly (A1.1)")
                .contains("- `U-1` Keep passwords secret. (CC6.1)")
                .contains("- `aws CUEC-1` Rotate keys.: met by `AC-03`")
                .contains("- `aws CUEC-2` Read logs.: **no control of ours is named**")
                .contains(
                        "- `INC`: 3 incidents 2026-01-01..2026-12-31, outcome exceptions — **flagged: the record says that there"
                                + " were exceptions**")
                .contains(") control `AC-03`: review grace none -&#62; 5 days (strengthening: \\*\\*Bold\\*\\* words)")
                .contains(") vendor `gcp`: added: no subservice organization, no days said")
                .contains(") vendor `gcp`: taken out");
    }

    @Test
    void theBridgeLetterTellsTheDaysSinceThePeriodsEnd() {
        assertThat(Papered.text(Samples.reviewing().assess("2026-05-10"), "drafts/bridge-letter.md"))
                .contains("No period of the record has ended on 2026-05-10: there is nothing to bridge yet.");
        SmallRecord record = described();
        assertThat(Papered.text(record.assess("2027-02-10"), "drafts/bridge-letter.md"))
                .contains("This letter is about 2027-01-01 to 2027-02-10, 41 days.")
                .contains("Of 41 days no period of the record was judged: what deviated on them is not known.")
                .contains(
                        "- `AC-03/review 2026-Q4` (window-missed, period 2026, could be seen from 2027-01-06, undisclosed): due")
                .doesNotContain("AC-03/review 2026-Q3")
                .contains("The history shows no change");
        record.put("controls/AC-03.yaml", Samples.quarterlyReview("grace: P9D")).commit("2027-01-20T09:00:00Z", "sam");
        assertThat(Papered.text(record.assess("2027-02-10"), "drafts/bridge-letter.md"))
                .contains(") control `AC-03`: review grace 5 days -&#62; 9 days");
    }

    private static SmallRecord described() {
        return Samples.reviewing()
                .put(
                        "assets.yaml",
                        "commitments: [{id: SLA-1, text: 99.9 % monthly, criteria: [A1.1]}]",
                        "our-user-entity-controls: [{id: U-1, text: Keep passwords secret., criteria: [CC6.1]}]")
                .put(
                        "vendors.yaml",
                        "vendors:",
                        "  - id: aws",
                        "    subservice: carve-out",
                        "    user-entity-controls: [{id: CUEC-1, text: Rotate keys., met-by: AC-03}, {id: CUEC-2, text: Read logs.}]")
                .commit("2026-02-01T09:00:00Z", "sam")
                .put(
                        "vendors.yaml",
                        "vendors: [{id: aws, subservice: carve-out, user-entity-controls: [{id: CUEC-1, text: Rotate keys., met-by: AC-03}, {id: CUEC-2, text: Read logs.}]}, {id: gcp}]")
                .commit("2026-03-01T09:00:00Z", "sam")
                .put(
                        "vendors.yaml",
                        "vendors: [{id: aws, subservice: carve-out, user-entity-controls: [{id: CUEC-1, text: Rotate keys., met-by: AC-03}, {id: CUEC-2, text: Read logs.}]}]")
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("grace: P5D")
                                + "change: {kind: strengthening, note: \"**Bold** words\"}\n")
                .commit("2026-04-01T09:00:00Z", "sam")
                .put(
                        "evidence/inc.yaml",
                        "id: INC",
                        "type: incident-log",
                        "satisfies: [AC-03/review]",
                        "performed: 2027-01-04",
                        "sources: [{method: export}]",
                        "population: {from: 2026-01-01, to: 2026-12-31, count: 3}",
                        "outcome: exceptions")
                .commit("2027-01-05T09:00:00Z", "sam");
    }
}
