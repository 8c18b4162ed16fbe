package io.github.soc2evidence.rule.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class NearDuplicateTest {
    private static final NearDuplicate RULE = new NearDuplicate();

    private static final String HASH = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48b";

    private static SmallRecord two(String first, String second, String author) {
        return on(Samples.reviewing(), first, second, author);
    }

    private static SmallRecord on(SmallRecord record, String first, String second, String author) {
        return record.put("evidence/q1.yaml", review("Q1", "2026-03-20", 1))
                .put("evidence/q1.md", first)
                .commit("2026-03-21T09:00:00Z", author)
                .put("evidence/q2.yaml", review("Q2", "2026-04-20", 2))
                .put("evidence/q2.md", second)
                .commit("2026-04-21T09:00:00Z", author);
    }

    private static String review(String id, String performed, int digit) {
        return Samples.review(
                id, performed, "artifacts: [{path: " + id.replace('Q', 'q') + ".md, sha256: " + HASH + digit + "}]");
    }

    @Test
    void isSilentAboutMinutesOfTheirOwn() {
        Answer answer = two("2026-03-20: two accounts removed", "2026-04-20: nothing to remove", "sam")
                .answer(RULE, "2026-05-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesWhereOnlyDaysDiffer() {
        assertThat(Findings.of(two("2026-03-20: two accounts removed", "2026-04-20: two accounts removed", "sam")
                        .answer(RULE, "2026-05-20")))
                .containsExactly(
                        "Q2 | performed 2026-04-20, in the words of Q1 (evidence/q1.yaml, performed 2026-03-20): only ids, days and digits differ | evidence/q2.yaml:1:5");
    }

    @Test
    void isSilentAboutTablesOfNumbers() {
        assertThat(two("day,load\n2026-03-01,17\n2026-03-02,18", "day,load\n2026-04-01,22\n2026-04-02,29", "sam")
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void isSilentAboutTheSameArtifactWhichAMoreExactRuleReports() {
        SmallRecord record = two("The same.", "The same.", "sam")
                .put("evidence/q2.yaml", review("Q2", "2026-04-20", 1))
                .commit("2026-04-22T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-05-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutWhatAJobWrites() {
        SmallRecord jobs = Samples.reviewing()
                .put(
                        "people.yaml",
                        SmallRecord.common("people.yaml"),
                        "automation: [{id: job, owner: sam, emails: [job@acme.example], from: 2026-01-01}]")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(on(jobs, "All is well.", "All is well.", "job")
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
        SmallRecord automated = Samples.reviewing()
                .put("controls/AC-03.yaml", Samples.quarterlyReview(), "nature: automated")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(on(automated, "All is well.", "All is well.", "sam")
                        .answer(RULE, "2026-05-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void comparesDetailsAndIsSilentWhereThereIsNothingToCompare() {
        SmallRecord bare = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .put("evidence/q2.yaml", Samples.review("Q2", "2026-04-20"))
                .commit("2026-04-21T09:00:00Z", "sam");
        assertThat(bare.answer(RULE, "2026-05-20").findings()).isEmpty();
        bare.put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-03-20", "details: {accounts: [{account: kim, decision: keep}]}"))
                .put(
                        "evidence/q2.yaml",
                        Samples.review("Q2", "2026-04-20", "details: {accounts: [{account: kim, decision: keep}]}"))
                .commit("2026-04-22T09:00:00Z", "sam");
        assertThat(bare.answer(RULE, "2026-05-20").findings()).hasSize(1);
        bare.put(
                        "evidence/q2.yaml",
                        Samples.review("Q2", "2026-04-20", "details: {accounts: [{account: kim, decision: revoke}]}"))
                .commit("2026-04-23T09:00:00Z", "sam");
        assertThat(bare.answer(RULE, "2026-05-20").findings()).isEmpty();
    }
}
