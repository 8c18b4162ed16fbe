package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class PlaceholderContentTest {
    private static final PlaceholderContent RULE = new PlaceholderContent();

    @Test
    void isSilentAboutWhatSaysSomething() {
        Answer answer = Samples.reviewing().answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(5);
    }

    @Test
    void firesWhereverAValueStands() {
        SmallRecord record = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview().replace("Quarterly user access review", "TBD"))
                .put("policies/a.md", "---", "{id: POL, title: \"<title>\"}", "---", "TODO")
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1",
                                "2026-03-20",
                                "details: {accounts: [{account: kim, ticket: \"???\", note: fixme}]}"))
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "controls/AC-03.yaml#/title | title is still the placeholder \"TBD\" | controls/AC-03.yaml:2:8",
                        "evidence/q1.yaml#/details/accounts/0/ticket | ticket is still the placeholder \"???\" | evidence/q1.yaml:7:45",
                        "evidence/q1.yaml#/details/accounts/0/note | note is still the placeholder \"fixme\" | evidence/q1.yaml:7:58",
                        "policies/a.md#/title | title is still the placeholder \"<title>\" | policies/a.md:2:18");
    }

    @Test
    void aPlaceholderOfManyLinesIsQuotedInOne() {
        SmallRecord record = Samples.reviewing()
                .put("policies/a.md", "---", "id: POL", "title: |", "  <the title", "  " + "x".repeat(90) + ">", "---")
                .commit("2026-03-21T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings())
                .singleElement()
                .satisfies(any -> assertThat(any.message())
                        .isEqualTo("title is still the placeholder \"<the title " + "x".repeat(49) + "\u2026\""));
    }

    @Test
    void waitsUntilThePeriodBegins() {
        SmallRecord record = SmallRecord.begun()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml").replace("2026", "2027").replace("Acme, Inc.", "TODO"))
                .commit("2026-01-02T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-12-31").nothing()).hasValue("no period has begun");
        assertThat(Findings.of(record.answer(RULE, "2027-01-01")))
                .containsExactly(
                        "soc2.yaml#/organization | organization is still the placeholder \"TODO\" | soc2.yaml:2:15");
    }

    @Test
    void aDisclosureIsFinishedInAnyCase() {
        SmallRecord record = SmallRecord.begun()
                .put("soc2.yaml", SmallRecord.common("soc2.yaml").replace("2026", "2027"))
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1")
                                .replace("Nobody stood in.", "TODO # why it came to that"))
                .commit("2026-01-02T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-12-31")))
                .containsExactly(
                        "disclosures/d.yaml#/cause | cause is still the placeholder \"TODO\" | disclosures/d.yaml:5:8");
    }

    @Test
    void leavesANameThatNobodyHasToTheMoreExactRule() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1")
                                .replace("owner: sam", "owner: TODO"))
                .commit("2026-04-12T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(record.answer(new ReferenceUnknown(), "2026-04-20").findings())
                .hasSize(1);
    }

    @Test
    void aFileThatARecordListsIsNoneOfTheRecords() {
        String listed = Samples.review("OTHER", "2026-03-10", "details: {note: TODO}");
        assertThat(Samples.withArtifact("export.yaml", listed)
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }
}
