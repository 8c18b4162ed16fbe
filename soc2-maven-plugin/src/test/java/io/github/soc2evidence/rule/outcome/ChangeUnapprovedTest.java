package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeUnapprovedTest {
    private static final ChangeUnapproved RULE = new ChangeUnapproved();
    private static final String MERGED = "merged: 2026-01-08T12:00:00Z";

    private static SmallRecord changed(String parameters, String item) {
        return Worked.asking("change-management", parameters)
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "change-management",
                                "2026-01-20",
                                "population: {from: 2026-01-01, to: 2026-01-15, count: 1, key: change}",
                                "items: [" + item + "]"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(String parameters, String item) {
        return Worked.findings(RULE, changed(parameters, item), "2026-02-10");
    }

    @Test
    void isSilentWhereSomebodyElseApprovedItInBetween() {
        assertThat(
                        of(
                                "{checks: true}",
                                "{change: 7, author: kim, approvals: [kim, sam], approved: [2026-01-08T13:00:00Z, 2026-01-08T11:00:00Z], pushed: 2026-01-08T10:00:00Z, checks: passed, "
                                        + MERGED
                                        + "}, {change: 8, author: kim, approvals: [sam], checks: passed, merged: 2026-01-08}, {change: 9, author: kim}"))
                .isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        assertThat(of("{}", "{change: 7, author: kim, approvals: [kim@acme.example], " + MERGED + "}"))
                .containsExactly(
                        "A item 7 | merged 2026-01-08T12:00:00Z: approved by kim@acme.example alone, who wrote it | evidence/a.yaml:8:9");
        assertThat(of("{}", "{change: 7, author: kim, " + MERGED + "}"))
                .containsExactly("A item 7 | merged 2026-01-08T12:00:00Z: nobody approved it | evidence/a.yaml:8:9");
        assertThat(of("{}", "{change: 7, approvals: [kim], " + MERGED + "}"))
                .containsExactly(
                        "A item 7 | merged 2026-01-08T12:00:00Z: approved by kim, and nothing says who wrote it | evidence/a.yaml:8:9");
    }

    @Test
    void anApprovalHoldsForWhatWasThereAndComesBefore() {
        assertThat(of(
                        "{}",
                        "{change: 7, author: kim, approvals: [sam], approved: [2026-01-08T09:00:00Z], pushed: 2026-01-08T10:00:00Z, "
                                + MERGED + "}"))
                .containsExactly(
                        "A item 7 | merged 2026-01-08T12:00:00Z: last pushed 2026-01-08T10:00:00Z, approved by sam 2026-01-08T09:00:00Z, before the last push | evidence/a.yaml:8:9");
        assertThat(of("{}", "{change: 7, author: kim, approvals: [sam], approved: [2026-01-09], " + MERGED + "}"))
                .containsExactly(
                        "A item 7 | merged 2026-01-08T12:00:00Z: approved by sam 2026-01-09, after that | evidence/a.yaml:8:9");
    }

    @Test
    void momentsThatAreNobodysDecideOnlyWhereItDoesNotMatter() {
        String two = "{change: 7, author: kim, approvals: [sam, robin], approved: [2026-01-08T11:00:00Z], " + MERGED;
        assertThat(of("{}", two + "}")).isEmpty();
        assertThat(of("{}", two.replace("robin", "kim") + "}")).isEmpty();
        assertThat(of("{}", two.replace("robin", "kim").replace("11:00:00Z", "13:00:00Z") + "}"))
                .containsExactly(
                        "A item 7 | merged 2026-01-08T12:00:00Z: approved by sam, kim at 1 moment: which is whose does not show | evidence/a.yaml:8:9");
    }

    @Test
    void testsHaveToPassWhereTheControlSaysSo() {
        String approved = "author: kim, approvals: [sam], merged: 2026-01-08";
        assertThat(of(
                        "{checks: true}",
                        "{change: 7, checks: failed, " + approved + "}, {change: 8, checks: none, " + approved
                                + "}, {change: 9, " + approved + "}"))
                .extracting(finding -> finding.substring(0, finding.lastIndexOf(" |")))
                .containsExactly(
                        "A item 7 | merged 2026-01-08: its tests failed",
                        "A item 8 | merged 2026-01-08: no tests ran",
                        "A item 9 | merged 2026-01-08: nothing says whether its tests passed");
        assertThat(of("{}", "{change: 7, checks: failed, " + approved + "}")).isEmpty();
    }

    @Test
    void anEmergencyIsApprovedAsLongAsItMayBeReviewed() {
        String late =
                "{change: 7, kind: emergency, author: kim, approvals: [sam], approved: [2026-01-12], merged: 2026-01-08}";
        assertThat(of("{reviewed-within: {business-days: 2}}", late)).isEmpty();
        assertThat(of("{reviewed-within: P2D}", late))
                .containsExactly(
                        "A item 7 | merged 2026-01-08: due 2026-01-10 (2 days), approved by sam 2026-01-12, 2 days late | evidence/a.yaml:8:9");
        String open = "{change: 7, kind: emergency, author: kim, merged: 2026-01-08}";
        assertThat(of("{reviewed-within: P60D}", open)).isEmpty();
        assertThat(of("{reviewed-within: P2D}", open))
                .containsExactly(
                        "A item 7 | merged 2026-01-08: nobody approved it, due 2026-01-10 (2 days) | evidence/a.yaml:8:9");
    }

    @Test
    void whatIsNotMappedIsOneFact() {
        assertThat(of(
                        "{checks: true}",
                        "{change: 7, approvals: [kim], merged: 2026-01-08, checks: failed}, {change: 8, merged: 2026-01-09,"
                                + " checks: passed}"))
                .containsExactly(
                        "A | of 2 changes none names its author: whether somebody else approved them is not known |"
                                + " evidence/a.yaml:1:1",
                        "A item 7 | merged 2026-01-08: its tests failed | evidence/a.yaml:8:9");
    }

    @Test
    void whatWasNotMergedIsNotAsked() {
        assertThat(changed("{}", "{change: 7, author: kim}")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains("no record of a judged period lists a change that says when it was merged or deployed");
    }
}
