package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import io.github.soc2evidence.fixture.Worked;
import org.junit.jupiter.api.Test;

class ActionOverdueTest {
    private static final ActionOverdue RULE = new ActionOverdue();
    private static final Trial TRIAL = new Trial(RULE, "board-meeting");

    private static String asked(String keys) {
        return "details: {actions: [{action: Rehearse, owner: kim" + keys + "}]}";
    }

    @Test
    void isSilentWhereItWasDoneByItsDayOrIsNotDue() {
        assertThat(TRIAL.on("2026-03-01", TRIAL.of("{}", asked(", due: 2026-03-01"))))
                .isEmpty();
        SmallRecord record = TRIAL.of("{}", asked(", due: 2026-03-01"));
        TRIAL.filed(record, "B", "2026-03-20", asked(", due: 2026-03-01, done: 2026-02-27"));
        assertThat(TRIAL.on("2026-06-01", record)).isEmpty();
    }

    @Test
    void findsOneThatWasNotDoneOrLate() {
        SmallRecord record = TRIAL.of("{}", asked(", due: 2026-03-01"));
        assertThat(TRIAL.on("2026-03-02", record))
                .containsExactly("A item Rehearse | \"Rehearse\": due 2026-03-01, not done by 2026-03-02, 1 day late |"
                        + " evidence/A.yaml:7:21");
        TRIAL.filed(record, "B", "2026-03-20", asked(", done: 2026-03-11"));
        assertThat(TRIAL.on("2026-06-01", record)).singleElement().asString().contains("done 2026-03-11, 10 days late");
    }

    @Test
    void aLaterDayDoesNotMoveTheFirst() {
        SmallRecord record = TRIAL.of("{}", asked(", due: 2026-03-01"));
        TRIAL.filed(record, "B", "2026-02-20", asked(", due: 2026-09-01"));
        assertThat(TRIAL.on("2026-03-02", record)).hasSize(1);
    }

    @Test
    void incidentsAndSmallRisksAreAskedLikewise() {
        SmallRecord incidents = Worked.asking("incident-log", "{}");
        Worked.filed(
                incidents,
                "A",
                "incident-log",
                "2026-01-20",
                "population: {from: 2026-01-01, to: 2026-01-31, count: 1}",
                "items:",
                "  - {incident: I-1, actions: [{action: Renew, due: 2026-02-01}]}");
        assertThat(TRIAL.on("2026-02-02", incidents))
                .containsExactly("A item Renew | \"Renew\": due 2026-02-01, not done by 2026-02-02, 1 day late |"
                        + " evidence/A.yaml:9:5");
        SmallRecord risks = Worked.asking("risk-assessment", "{treated-from: high}");
        Worked.filed(
                risks,
                "A",
                "risk-assessment",
                "2026-01-20",
                "details: {risks: [{risk: R-1, rating: low, due: 2026-02-01}, {risk: R-2, rating: high, due: 2026-02-01}]}");
        assertThat(TRIAL.on("2026-02-02", risks)).singleElement().asString().startsWith("A item R-1");
    }

    @Test
    void whatHasNoDayIsNotAsked() {
        assertThat(TRIAL.of("{}", asked("")).answer(RULE, "2026-03-02").nothing())
                .contains("no record of a judged period lists an action with the day by which it is due");
    }
}
