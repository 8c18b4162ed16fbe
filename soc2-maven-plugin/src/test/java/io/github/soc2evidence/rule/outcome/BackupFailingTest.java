package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackupFailingTest {
    private static final BackupFailing RULE = new BackupFailing();
    private static final String LIMITS = "{success-rate: 95, failed-in-a-row: 1, last-success-within: PT36H}";

    private static List<String> of(String parameters, String dataset) {
        return Worked.findings(RULE, checked(parameters, dataset), "2026-02-10");
    }

    private static SmallRecord checked(String parameters, String dataset) {
        return Worked.asking("backup", parameters)
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "backup",
                                "2026-01-20T06:00:00Z",
                                dataset.isEmpty() ? "" : "details: {datasets: [{dataset: db, " + dataset + "}]}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereCopiesSucceed() {
        assertThat(of(
                        LIMITS,
                        "runs: 7, succeeded: 7, failed-in-a-row: 1, last-success: 2026-01-19T02:00:00Z, encrypted: true,"
                                + " off-site: true"))
                .isEmpty();
    }

    @Test
    void countsWhatFailed() {
        assertThat(of(LIMITS, "runs: 7, succeeded: 5, failed-in-a-row: 2, last-success: 2026-01-18T02:00:00Z"))
                .containsExactly(
                        "A item db | 5 of 7 runs succeeded, 71.4 %, the control asks for 95 %; 2 runs failed one"
                                + " after the other, the control allows 1; the last copy is of 2026-01-18T02:00:00Z, due"
                                + " 2026-01-19 (36 hours), checked 2026-01-20T06:00:00Z | evidence/a.yaml:7:22");
        assertThat(of("{success-rate: 95}", "schedule: daily"))
                .singleElement()
                .asString()
                .contains("it does not say how many runs there were and succeeded");
    }

    @Test
    void copiesLieEncryptedAndElsewhere() {
        assertThat(of("{}", "encrypted: false, off-site: false"))
                .containsExactly("A item db | the copies are not encrypted; the copies lie in the same place as the"
                        + " original | evidence/a.yaml:7:22");
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(of("{}", "runs: 7, succeeded: 1, failed-in-a-row: 6")).isEmpty();
        assertThat(checked("{}", "").answer(RULE, "2026-02-10").nothing())
                .contains("no record of a judged period lists the copies of a dataset");
    }

    @Test
    void aRecordThatServesTwoRequirementsTellsAThingOnce() {
        String record = Worked.record(
                        "A",
                        "backup",
                        "2026-01-20T06:00:00Z",
                        "details: {datasets: [{dataset: db, encrypted: false, runs: 7, succeeded: 5}]}")
                .replace("[X-01/work]", "[X-01/work, X-02/work]");

        assertThat(Worked.findings(
                        RULE,
                        Worked.asking("backup", "{success-rate: 95}")
                                .put(
                                        "controls/X-02.yaml",
                                        Worked.control("backup", "{success-rate: 90}", "cadence: monthly")
                                                .replace("X-01", "X-02"))
                                .put("evidence/a.yaml", record)
                                .commit("2026-01-20T09:00:00Z", "sam"),
                        "2026-02-10"))
                .containsExactly(
                        "A item db | 5 of 7 runs succeeded, 71.4 %, the control asks for 95 %; the copies are not"
                                + " encrypted; 5 of 7 runs succeeded, 71.4 %, the control asks for 90 % | evidence/a.yaml:7:22");
    }
}
