package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ControlWithoutOwnerTest {
    private static final ControlWithoutOwner RULE = new ControlWithoutOwner();

    private static SmallRecord owned(String owner, String members) {
        return SmallRecord.begun()
                .put(
                        "people.yaml",
                        "people: [{id: sam, emails: [sam@acme.example]}]",
                        "teams: [{id: platform, members: [" + members + "]}]")
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("owner: sam", "owner: " + owner))
                .commit("2026-01-03T09:00:00Z", "sam");
    }

    @Test
    void isSilentAboutAPersonAndATeamWithMembers() {
        Answer answer = owned("\"team:platform\"", "{person: sam}").answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesTheDayAfterTheLastMemberLeft() {
        SmallRecord record = owned("\"team:platform\"", "{person: sam, to: 2026-03-20}");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
        assertThat(Findings.of(record.answer(RULE, "2026-03-21")))
                .containsExactly(
                        "AC-03 | the owner, team:platform, has no member on 2026-03-21 | controls/AC-03.yaml:5:8");
    }

    @Test
    void aMemberWhoLeftTheCompanyIsNone() {
        SmallRecord record = owned("\"team:platform\"", "{person: sam}")
                .put(
                        "people.yaml",
                        "people: [{id: sam, emails: [sam@acme.example], employed: {to: 2026-03-20}}]",
                        "teams: [{id: platform, members: [{person: sam}]}]")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
        assertThat(record.answer(RULE, "2026-03-21").findings()).hasSize(1);
    }

    @Test
    void leavesATeamThatIsNotThereToTheMoreExactRule() {
        SmallRecord record = owned("\"team:plattform\"", "{person: sam}");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
        assertThat(record.answer(new ReferenceUnknown(), "2026-03-20").findings())
                .isNotEmpty();
    }

    @Test
    void isSilentAboutAControlThatIsRetired() {
        SmallRecord record = owned("\"team:platform\"", "")
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview().replace("owner: sam", "owner: \"team:platform\""),
                        "effective: {to: 2026-02-28}")
                .commit("2026-02-28T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings()).isEmpty();
        assertThat(record.answer(RULE, "2026-03-20").examined()).isEqualTo(1);
    }
}
