package io.github.soc2evidence.rule.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.files.ControlWithoutOwner;
import io.github.soc2evidence.rule.files.ReferenceUnknown;
import org.junit.jupiter.api.Test;

class OwnerVacantTest {
    private static final OwnerVacant RULE = new OwnerVacant();

    /** The control is Kim's, who was there until the end of February. */
    static SmallRecord kims(String... keys) {
        return SmallRecord.begun()
                .put("people.yaml", people("employed: {to: 2026-02-28}"))
                .put("controls/AC-03.yaml", control("kim", keys))
                .commit("2026-01-02T10:00:00Z", "sam");
    }

    static String people(String kim) {
        return SmallRecord.common("people.yaml")
                .replace("emails: [kim@acme.example]}", "emails: [kim@acme.example], " + kim + "}");
    }

    static String control(String owner, String... keys) {
        return Samples.quarterlyReview().replace("owner: sam", "owner: " + owner) + String.join("\n", keys);
    }

    private static String withCrew() {
        return people("employed: {to: 2026-02-28}") + "  - {id: crew, members: [{person: kim}]}\n";
    }

    @Test
    void isSilentWhileTheOwnerIsEmployed() {
        Answer answer = kims().answer(RULE, "2026-02-28");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesOnTheThirtyFirstDay() {
        assertThat(kims().answer(RULE, "2026-03-30").findings()).isEmpty();
        assertThat(Findings.of(kims().answer(RULE, "2026-03-31")))
                .containsExactly(
                        "AC-03 from 2026-03-01 | nobody answered for it from 2026-03-01, still on 2026-03-31, 31 days: kim was not employed, and there was no deputy | controls/AC-03.yaml:5:8");
    }

    @Test
    void namesEveryOwnerOfTheStretchAndTheRevisionThatNamedTheFirst() {
        SmallRecord record = kims().put("people.yaml", withCrew())
                .put("controls/AC-03.yaml", control("\"team:crew\""))
                .commit("2026-03-20T10:00:00Z", "sam")
                .put("controls/AC-03.yaml", control("robin"))
                .commit("2026-04-20T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-05-20")))
                .singleElement()
                .asString()
                .startsWith(
                        "AC-03 from 2026-03-01 | nobody answered for it from 2026-03-01 to 2026-04-19, 50 days: kim was not employed, then team:crew had no member, and there was no deputy | controls/AC-03.yaml:5:8 in commit");
    }

    @Test
    void aDeputyWhoIsEmployedAnswers() {
        assertThat(kims("deputy: robin").answer(RULE, "2026-06-20").findings()).isEmpty();
        assertThat(Findings.of(kims("deputy: kim").answer(RULE, "2026-06-20")))
                .singleElement()
                .asString()
                .contains("kim was not employed, and neither was the deputy");
    }

    @Test
    void leavesATeamThatIsEmptyNowToTheRuleAboutIt() {
        SmallRecord record = kims().put("people.yaml", withCrew())
                .put("controls/AC-03.yaml", control("\"team:crew\""))
                .commit("2026-01-20T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings()).isEmpty();
        assertThat(record.answer(new ControlWithoutOwner(), "2026-06-20").findings())
                .hasSize(1);
    }

    @Test
    void leavesAnOwnerWhomNobodyKnowsToTheRuleAboutNames() {
        SmallRecord record = kims().put("controls/AC-03.yaml", control("kym")).commit("2026-01-20T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-06-20").findings()).isEmpty();
        assertThat(record.answer(new ReferenceUnknown(), "2026-06-20").findings())
                .hasSize(1);
    }

    @Test
    void aControlThatIsRetiredNeedsNobody() {
        assertThat(kims("effective: {from: 2026-01-01, to: 2026-02-28}")
                        .answer(RULE, "2026-06-20")
                        .findings())
                .isEmpty();
    }
}
