package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.definition.OwnerVacantBriefly;
import org.junit.jupiter.api.Test;

class OwnerLeftTest {
    private static final OwnerLeft RULE = new OwnerLeft();

    private static SmallRecord left(String path, String... lines) {
        return SmallRecord.begun()
                .put(
                        "people.yaml",
                        "people:",
                        "  - {id: sam, emails: [sam@acme.example]}",
                        "  - {id: robin, employed: {to: 2026-03-20}}",
                        "  - {id: kim, employed: {from: 2026-06-01}}",
                        "teams: [{id: platform, members: [{person: robin}, {person: sam, to: 2026-04-30}]}]")
                .put(path, lines)
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    private static String[] controlOf(String owner, String... below) {
        return new String[] {
            Samples.quarterlyReview().replace("owner: sam", "owner: " + owner), String.join("\n", below)
        };
    }

    @Test
    void isSilentUntilTheLastDay() {
        SmallRecord record = left("systems.yaml", "systems: [{id: okta, owner: robin, in-scope: {from: 2025-01-01}}]");
        Answer answer = record.answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
        assertThat(Findings.of(record.answer(RULE, "2026-03-21")))
                .containsExactly("systems.yaml#/systems/0/owner | the system okta is owned by robin, who left on"
                        + " 2026-03-20 | systems.yaml:1:29");
    }

    @Test
    void firesForAssetsPoliciesAndJobs() {
        assertThat(Findings.of(
                        left("assets.yaml", "assets: [{id: db, owner: robin}]").answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .startsWith("assets.yaml#/assets/0/owner | the asset db is owned by robin");
        assertThat(Findings.of(left("policies/a.md", "---", "{id: POL, title: Access, owner: robin}", "---")
                        .answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .startsWith("policies/a.md#/owner | the policy POL is owned by robin");
        assertThat(Findings.of(left(
                                "people.yaml",
                                "people: [{id: robin, employed: {to: 2026-03-20}}, {id: sam}]",
                                "automation: [{id: scan, owner: robin}]",
                                "teams: [{id: platform, members: [{person: sam}]}]")
                        .answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .startsWith("people.yaml#/automation/0/owner | the job scan is owned by robin");
    }

    @Test
    void isSilentAboutWhatIsOutOfScope() {
        for (String scope : new String[] {"", ", in-scope: {to: 2026-04-19}", ", in-scope: {from: 2026-04-21}"}) {
            assertThat(left("systems.yaml", "systems: [{id: okta, owner: robin" + scope + "}]")
                            .answer(RULE, "2026-04-20")
                            .findings())
                    .as(scope)
                    .isEmpty();
        }
    }

    @Test
    void saysWhoHasNotComeYetAndWhichTeamIsEmpty() {
        assertThat(Findings.of(
                        left("assets.yaml", "assets: [{id: db, owner: kim}]").answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("owned by kim, who is not employed before 2026-06-01");
        SmallRecord team = left("assets.yaml", "assets: [{id: db, owner: \"team:platform\"}]");
        assertThat(team.answer(RULE, "2026-04-30").findings()).isEmpty();
        assertThat(Findings.of(team.answer(RULE, "2026-05-01")))
                .contains("assets.yaml#/assets/0/owner | the asset db is owned by team:platform, which has no member on"
                        + " 2026-05-01 | assets.yaml:1:26");
    }

    @Test
    void firesForAControlThatOnlyItsDeputyAnswersFor() {
        assertThat(Findings.of(left("controls/AC-03.yaml", controlOf("robin", "deputy: sam"))
                        .answer(RULE, "2026-04-20")))
                .containsExactly("controls/AC-03.yaml#/owner | the control AC-03 is owned by robin, who left on"
                        + " 2026-03-20; sam stands in | controls/AC-03.yaml:5:8");
    }

    @Test
    void leavesAControlThatNobodyAnswersForToTheMoreExactRules() {
        SmallRecord person = left("controls/AC-03.yaml", controlOf("robin"));
        assertThat(person.answer(RULE, "2026-04-10").findings()).isEmpty();
        assertThat(person.answer(new OwnerVacantBriefly(), "2026-04-10").findings())
                .hasSize(1);
        SmallRecord team = left("controls/AC-03.yaml", controlOf("\"team:platform\""));
        assertThat(team.answer(RULE, "2026-05-01").findings())
                .extracting(any -> any.subject().value())
                .containsExactly("systems.yaml#/systems/1/owner");
        assertThat(team.answer(new ControlWithoutOwner(), "2026-05-01").findings())
                .hasSize(1);
    }

    @Test
    void saysItWhereNoPeriodRunsAndNobodyElseDoes() {
        assertThat(Findings.of(left("controls/AC-03.yaml", controlOf("robin")).answer(RULE, "2027-02-01")))
                .filteredOn(line -> line.contains("AC-03"))
                .containsExactly("controls/AC-03.yaml#/owner | the control AC-03 is owned by robin, who left on"
                        + " 2026-03-20 | controls/AC-03.yaml:5:8");
    }

    @Test
    void leavesANameThatNobodyHasToTheMoreExactRule() {
        assertThat(left("assets.yaml", "assets: [{id: db, owner: robyn}]")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }
}
