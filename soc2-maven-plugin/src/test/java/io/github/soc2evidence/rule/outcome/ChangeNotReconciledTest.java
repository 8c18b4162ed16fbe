package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeNotReconciledTest {
    private static final ChangeNotReconciled RULE = new ChangeNotReconciled();

    private static SmallRecord listed(String changes, String deployments) {
        return Worked.asking("change-management", "{}")
                .put("evidence/a.yaml", list("A", "changes", "change", changes))
                .put("evidence/b.yaml", list("B", "deployments", "deployment", deployments))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static String list(String id, String population, String key, String items) {
        return Worked.record(
                id,
                "change-management",
                "2026-01-20",
                "population: [{id: " + population + ", from: 2026-01-01, to: 2026-01-15, count: 1, key: " + key
                        + ", items: [" + items + "]}]");
    }

    private static List<String> of(String changes, String deployments) {
        return Worked.findings(RULE, listed(changes, deployments), "2026-02-10");
    }

    @Test
    void isSilentWhereBothAgree() {
        assertThat(of(
                        "{change: 7, merged: 2026-01-05}, {change: 8, merged: 2026-01-06, deployed: 2026-01-06}, {change: 9, merged: 2026-01-12}",
                        "{deployment: D-1, change: \"#7\", deployed: 2026-01-07}"))
                .isEmpty();
    }

    @Test
    void aDeploymentOfWhatIsListedNowhere() {
        assertThat(
                        of(
                                "{change: 7, merged: 2026-01-05}",
                                "{deployment: D-1, change: 7, deployed: 2026-01-07}, {deployment: D-2, change: 8, deployed: 2026-01-07}"))
                .extracting(finding -> finding.substring(0, finding.lastIndexOf(" |")))
                .containsExactly("B item D-2 | deployed 2026-01-07 with \"8\", listed nowhere as a change");
    }

    @Test
    void aDeploymentThatNamesNoChange() {
        SmallRecord record = listed("{change: 7, merged: 2026-01-05}", "{deployment: D-1, change: 7}")
                .put("evidence/d.csv", "id,pr,at", "D-3,,2026-01-08")
                .put(
                        "evidence/c.yaml",
                        list("C", "deployments", "deployment", "")
                                .replace("[]", "{artifact: d.csv, columns: {deployment: id, change: pr, deployed: at}}")
                                .replace(
                                        "outcome",
                                        "artifacts: [{path: d.csv, sha256: \"" + "0".repeat(64) + "\"}]\noutcome"))
                .commit("2026-01-20T10:00:00Z", "sam");
        assertThat(Worked.findings(RULE, record, "2026-02-10"))
                .containsExactly("C item D-3 | deployed 2026-01-08 and names no change | evidence/d.csv:2");
    }

    @Test
    void aChangeThatNoDeploymentNames() {
        assertThat(of(
                        "{change: 7, merged: 2026-01-05}, {change: 8, merged: 2026-01-06}",
                        "{deployment: D-1, change: 7, deployed: 2026-01-07}"))
                .extracting(finding -> finding.substring(0, finding.lastIndexOf(" |")))
                .containsExactly(
                        "A item 8 | merged 2026-01-06, and no deployment names it, though they are listed up to 2026-01-07");
    }

    @Test
    void withoutDeploymentsNothingIsAsked() {
        SmallRecord record = Worked.asking("change-management", "{}")
                .put("evidence/a.yaml", list("A", "changes", "change", "{change: 7, merged: 2026-01-05}"))
                .commit("2026-01-20T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-10").nothing())
                .contains("no record of a judged period lists deployments (a population with the id deployments)");
    }
}
