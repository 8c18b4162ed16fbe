package io.github.soc2evidence.rule.duties;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Snapshots;
import org.junit.jupiter.api.Test;

class ReviewerOwnAccessTest {
    private static final ReviewerOwnAccess RULE = new ReviewerOwnAccess();

    private static final String Q1 = Samples.review("Q1", "2026-03-20");

    private static SmallRecord listing(String account, String... keys) {
        return Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .commit("2026-01-04T09:00:00Z", "sam")
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-03-20", """
                        population: {from: 2026-01-01, to: 2026-03-31, count: 2, key: account}
                        items: [{account: kim}, {account: %s}]
                        """.formatted(account), String.join("\n", keys)))
                .merge("2026-03-22T09:00:00Z", "sam", "robin");
    }

    @Test
    void isSilentWhereTheReviewerIsNotOnTheList() {
        assertThat(listing("danao").answer(RULE, "2026-04-01").examined()).isEqualTo(1);
        assertThat(listing("danao").answer(RULE, "2026-04-01").findings()).isEmpty();
    }

    @Test
    void firesForAnAccountInOtherLetters() {
        assertThat(Findings.of(listing("robinl").answer(RULE, "2026-04-01")))
                .containsExactly(
                        "Q1 | robin reviewed a list with their own access in it: RobinL | evidence/q1.yaml:1:1");
    }

    @Test
    void firesForAnAddressInTheDetails() {
        assertThat(listing("danao", "details: {accounts: [{account: ROBIN@acme.example}]}")
                        .answer(RULE, "2026-04-01")
                        .findings())
                .hasSize(1);
    }

    @Test
    void firesForAnAccountThatIsMappedFromAnExport() {
        SmallRecord record = Samples.reviewing()
                .put("people.yaml", Snapshots.PEOPLE)
                .commit("2026-01-04T09:00:00Z", "sam")
                .put("evidence/users.csv", "login", "danao", "ROBINL")
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1",
                                "2026-03-20",
                                "artifacts: [{path: users.csv, sha256: \"" + "0".repeat(64) + "\"}]",
                                "details: {accounts: {artifact: users.csv, columns: {account: login}}}"))
                .merge("2026-03-22T09:00:00Z", "sam", "robin");
        assertThat(Findings.of(record.answer(RULE, "2026-04-01")))
                .containsExactly(
                        "Q1 | robin reviewed a list with their own access in it: RobinL | evidence/q1.yaml:1:1");
    }

    @Test
    void aRowMayHaveAReviewerOfItsOwn() {
        assertThat(listing("danao", "details: {accounts: [{account: robinl, person: robin, reviewer: kim}]}")
                        .answer(RULE, "2026-04-01")
                        .findings())
                .isEmpty();
        assertThat(Findings.of(listing(
                                "danao",
                                "details: {accounts: [{account: x, person: robin, reviewer: ROBIN@acme.example}]}")
                        .answer(RULE, "2026-04-01")))
                .containsExactly(
                        "Q1 | ROBIN@acme.example decided about their own access: robin, x |" + " evidence/q1.yaml:1:1");
    }

    @Test
    void examinesNothingWhereNoAccountIsNamed() {
        assertThat(Samples.reviewing()
                        .put("evidence/q1.yaml", Q1)
                        .merge("2026-03-22T09:00:00Z", "sam", "robin")
                        .answer(RULE, "2026-04-01")
                        .nothing())
                .hasValue("no access review of a judged period names accounts and has a reviewer");
    }
}
