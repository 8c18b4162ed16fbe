package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Snapshots;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.rule.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfReviewTest {
    private static final SelfReview RULE = new SelfReview();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static SmallRecord merged(List<String> sides, String author, String committer) {
        return Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Q1)
                .merge("2026-03-22T09:00:00Z", sides, author, committer);
    }

    @Test
    void isSilentWhereAnotherPersonMerged() {
        Answer answer = merged(List.of("sam"), "dana", "dana").answer(RULE, "2026-04-01");
        assertThat(answer.examined()).isEqualTo(1);
        assertThat(answer.findings()).isEmpty();
    }

    @Test
    void isSilentWhereAnotherPersonMergedOnGitHub() {
        assertThat(merged(List.of("sam"), "dana", "github")
                        .answer(RULE, "2026-04-01")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesWhereTheAuthorMergedUnderASecondAddress() {
        SmallRecord record = merged(List.of("sam"), "sam.f", "sam.f");
        String merge = record.tip().id().abbreviated();
        String side = record.tip().parents().get(1).abbreviated();
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .containsExactly("Q1 | nobody approved it but who prepared it: sam merged " + merge
                        + " on 2026-03-22; sam is author of " + side + " | evidence/q1.yaml:1:1");
    }

    @Test
    void firesWhereACoAuthorMerged() {
        SmallRecord record = merged(List.of("sam+robin"), "robin", "github");
        assertThat(record.answer(RULE, "2026-04-01").findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("robin is co-author of ");
    }

    @Test
    void aNameThatIsOnlyTypedSilencesNothing() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", "reviewed: {by: robin, on: 2026-03-21}"))
                .merge("2026-03-22T09:00:00Z", "sam", "sam");
        assertThat(record.answer(RULE, "2026-04-01").findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .startsWith("nobody approved it but who prepared it: sam merged ");
    }

    @Test
    void firesWhereTheNamedReviewerIsAnAuthor() {
        assertThat(Findings.of(Samples.reviewing()
                        .put(
                                "evidence/q1.yaml",
                                Samples.review("Q1", "2026-03-20", "reviewed: {by: sam, on: 2026-03-21}"))
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")))
                .singleElement()
                .asString()
                .startsWith("Q1 | reviewed by sam on 2026-03-21, who prepared it: author of ");
    }

    @Test
    void isSilentWhereNobodyApprovedAnything() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .answer(RULE, "2026-04-01")
                        .nothing())
                .hasValue("no record of a judged period names a reviewer or was merged");
    }

    @Test
    void firesWhereASquashHidesTheAuthorAndASnapshotTellsHim() {
        Oid hidden = new Oid("00000000000000000000000000000000000000aa");
        SmallRecord record = Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Q1)
                .commit("2026-03-22T09:00:00Z", "dana", "github");
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
        Oid squash = record.tip().id();
        record.put("reviews/2026.json", Snapshots.request("danao", List.of(hidden), "samf", squash))
                .commit("2026-04-10T09:00:00Z", "dana");
        assertThat(Findings.of(record.answer(RULE, "2026-04-11")))
                .containsExactly("Q1 | nobody approved it but who prepared it: sam merged " + squash.abbreviated()
                        + " on 2026-03-22, as exported by collect-job on 2026-04-10; sam is author in pull request 7"
                        + " | evidence/q1.yaml:1:1");
    }

    @Test
    void isSilentWhereARebaseNamesItsMergerAsCommitter() {
        Oid proposed = new Oid("00000000000000000000000000000000000000aa");
        SmallRecord record = Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/q1.yaml", Q1)
                .commit("2026-03-22T09:00:00Z", "sam", "robin");
        Oid rebased = record.tip().id();
        record.put("reviews/2026.json", Snapshots.request("samf", List.of(proposed), "robinl", rebased))
                .commit("2026-04-10T09:00:00Z", "dana");
        assertThat(record.answer(RULE, "2026-04-11").examined()).isEqualTo(1);
        assertThat(record.answer(RULE, "2026-04-11").findings()).isEmpty();
    }

    @Test
    void isSilentWhereTheReviewerAddedNothingButTheirName() {
        SmallRecord record =
                Samples.reviewing().put("evidence/q1.yaml", Q1).merge("2026-03-21T09:00:00Z", "sam", "sam");
        assertThat(record.answer(RULE, "2026-04-01").findings()).hasSize(1);
        record.put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20", "reviewed: {by: robin, on: 2026-03-23}"))
                .commit("2026-03-23T09:00:00Z", "robin");
        assertThat(record.answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesWhereTheReviewerAlsoChangedTheRecord() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .commit("2026-03-21T09:00:00Z", "sam")
                        .put(
                                "evidence/q1.yaml",
                                Samples.review("Q1", "2026-03-19", "reviewed: {by: robin, on: 2026-03-23}"))
                        .commit("2026-03-23T09:00:00Z", "robin")
                        .answer(RULE, "2026-04-01")
                        .findings())
                .hasSize(1);
    }

    @Test
    void asksNothingOfWhatAJobMadeOrWasImported() {
        assertThat(SmallRecord.begun()
                        .put("people.yaml", Snapshots.PEOPLE)
                        .put("controls/AC-03.yaml", Samples.quarterlyReview())
                        .put("evidence/old.yaml", Samples.review("Q0", "2026-01-01"))
                        .merge("2026-01-02T10:00:00Z", "sam", "sam")
                        .put("evidence/q1.yaml", Q1)
                        .commit("2026-03-21T09:00:00Z", "collect")
                        .answer(RULE, "2026-04-01")
                        .examined())
                .isZero();
    }
}
