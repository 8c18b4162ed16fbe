package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingIncompleteTest {
    private static final TrainingIncomplete RULE = new TrainingIncomplete();

    private static SmallRecord trained(String parameters, String roster) {
        return Worked.asking("security-training", parameters)
                .put("evidence/a.yaml", roster("A", "2026-01-20", roster))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static String roster(String id, String performed, String roster, String... keys) {
        return Worked.record(
                id, "security-training", performed, String.join("\n", keys) + "\ndetails: {roster: [" + roster + "]}");
    }

    private static SmallRecord acknowledged(String parameters, String rows) {
        return Worked.asking("policy-review", parameters)
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "policy-review",
                                "2026-01-20",
                                "details: {approved: 2026-01-15, acknowledgements: [" + rows + "]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-03-10");
    }

    @Test
    void isSilentWhereEverybodyIsTrainedInTime() {
        assertThat(
                        of(
                                trained(
                                        "{completion-rate: 100, interval: P1Y, new-hire-within: P30D}",
                                        "{person: kim, due: 2026-01-15, completed: 2026-01-15}, {person: sam, started: 2026-01-01, completed: 2026-01-31}, {person: dana, due: 2026-03-10}")))
                .isEmpty();
    }

    @Test
    void tooFewAreNamed() {
        assertThat(of(trained(
                        "{completion-rate: 80}",
                        "{person: kim, completed: 2026-01-15}, {person: sam, completed: 2026-01-15}, {person: dana}")))
                .containsExactly("A | 2 of 3 have completed, 80 % are asked for; not dana | evidence/a.yaml:8:10");
        assertThat(of(trained("{completion-rate: 50}", "{person: kim, completed: 2026-01-15}, {person: dana}")))
                .isEmpty();
    }

    @Test
    void everybodyIsHeldToTheirOwnDay() {
        assertThat(of(trained(
                        "{completion-rate: 100}",
                        "{person: kim, due: 2026-01-15, completed: 2026-01-18}, {person: sam, due: 2026-01-15}")))
                .containsExactly(
                        "A item kim | due 2026-01-15, completed 2026-01-18, 3 days late | evidence/a.yaml:8:20",
                        "A item sam | due 2026-01-15, not completed by 2026-03-10, 54 days late | evidence/a.yaml:8:75");
    }

    @Test
    void newHiresHaveTheirTime() {
        String hires = "{person: kim, started: 2026-01-05}, {person: sam, started: 2026-02-20}";
        assertThat(of(trained("{new-hire-within: P30D, completion-rate: 100}", hires)))
                .containsExactly(
                        "A item kim | started 2026-01-05, due 2026-02-04 (30 days), not completed by 2026-03-10, 34 days late | evidence/a.yaml:8:20");
    }

    @Test
    void whatFollowsClosesStragglers() {
        assertThat(of(trained("{completion-rate: 100, new-hire-within: P30D}", "{person: kim, started: 2026-01-05}")
                        .put(
                                "evidence/b.yaml",
                                roster(
                                        "B",
                                        "2026-02-05",
                                        "{person: kim@acme.example, completed: 2026-02-03}",
                                        "follows: A"))
                        .commit("2026-02-05T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void aTrainingRunsOut() {
        assertThat(of(trained("{interval: P1Y}", "{person: kim, completed: 2025-01-19}, {person: sam}")))
                .containsExactly(
                        "A item kim | completed 2025-01-19, which holds until 2026-01-19 (12 months), the roster is of 2026-01-20 | evidence/a.yaml:8:20",
                        "A item sam | nothing says that they ever completed it; it holds 12 months | evidence/a.yaml:8:58");
    }

    @Test
    void aTrainingRunsOutBeforeThePeriodEnds() {
        SmallRecord record = trained("{interval: P1Y}", "{person: kim, completed: 2025-02-10}");
        assertThat(of(record))
                .containsExactly(
                        "A item kim | completed 2025-02-10, which holds until 2026-02-10 (12 months), and nothing newer is known by 2026-03-10 | evidence/a.yaml:8:20");
        assertThat(of(record.put("evidence/b.yaml", roster("B", "2026-02-05", "{person: kim, completed: 2026-02-03}"))
                        .commit("2026-02-05T09:00:00Z", "sam")))
                .isEmpty();
    }

    @Test
    void policiesAreAcknowledgedInTimeToo() {
        assertThat(of(acknowledged(
                        "{acknowledged-within: P30D, acknowledgement-rate: 100}",
                        "{person: kim, acknowledged: 2026-02-14}, {person: sam, acknowledged: 2026-02-16}")))
                .containsExactly(
                        "A item sam | approved 2026-01-15, due 2026-02-14 (30 days), acknowledged 2026-02-16, 2 days late | evidence/a.yaml:7:93");
        assertThat(of(acknowledged(
                        "{acknowledgement-rate: 90}", "{person: kim, acknowledged: 2026-02-14}, {person: sam}")))
                .containsExactly("A | 1 of 2 have acknowledged, 90 % are asked for; not sam | evidence/a.yaml:7:10");
    }

    @Test
    void judgesNothingWithoutALimit() {
        assertThat(trained("{}", "{person: kim}").answer(RULE, "2026-03-10").nothing())
                .contains(
                        "no roster says when somebody is due, and no requirement sets completion-rate, interval, new-hire-within, acknowledgement-rate or acknowledged-within");
    }
}
