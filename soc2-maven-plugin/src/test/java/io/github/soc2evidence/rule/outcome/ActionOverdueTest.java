package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActionOverdueTest {
    private static final ActionOverdue RULE = new ActionOverdue();
    private static final String TYPE = "board-meeting";

    private static SmallRecord of(String parameters, String... keys) {
        return filed(Worked.asking(TYPE, parameters), "A", "2026-01-20", keys);
    }

    private static SmallRecord filed(SmallRecord so, String id, String day, String... keys) {
        return Worked.filed(so, id, TYPE, day, keys);
    }

    private static List<String> on(String asOf, SmallRecord record) {
        return Worked.findings(RULE, record, asOf);
    }

    private static String asked(String keys) {
        return "details: {actions: [{action: Rehearse, owner: kim" + keys + "}]}";
    }

    @Test
    void isSilentWhereItWasDoneByItsDayOrIsNotDue() {
        assertThat(on("2026-03-01", of("{}", asked(", due: 2026-03-01")))).isEmpty();
        SmallRecord record = of("{}", asked(", due: 2026-03-01"));
        filed(record, "B", "2026-03-20", asked(", due: 2026-03-01, done: 2026-02-27"));
        assertThat(on("2026-06-01", record)).isEmpty();
    }

    @Test
    void findsOneThatWasNotDoneOrLate() {
        SmallRecord record = of("{}", asked(", due: 2026-03-01"));
        assertThat(on("2026-03-02", record))
                .containsExactly("A item Rehearse | \"Rehearse\": due 2026-03-01, not done by 2026-03-02, 1 day late |"
                        + " evidence/A.yaml:7:21");
        filed(record, "B", "2026-03-20", asked(", done: 2026-03-11"));
        assertThat(on("2026-06-01", record)).singleElement().asString().contains("done 2026-03-11, 10 days late");
    }

    @Test
    void aLaterDayDoesNotMoveTheFirst() {
        SmallRecord record = of("{}", asked(", due: 2026-03-01"));
        filed(record, "B", "2026-02-20", asked(", due: 2026-09-01"));
        assertThat(on("2026-03-02", record)).hasSize(1);
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
        assertThat(on("2026-02-02", incidents))
                .containsExactly("A item Renew | \"Renew\": due 2026-02-01, not done by 2026-02-02, 1 day late |"
                        + " evidence/A.yaml:9:5");
        SmallRecord risks = Worked.asking("risk-assessment", "{treated-from: high}");
        Worked.filed(
                risks,
                "A",
                "risk-assessment",
                "2026-01-20",
                "details: {risks: [{risk: R-1, rating: low, due: 2026-02-01}, {risk: R-2, rating: high, due: 2026-02-01}]}");
        assertThat(on("2026-02-02", risks)).singleElement().asString().startsWith("A item R-1");
    }

    @Test
    void whatHasNoDayIsNotAsked() {
        assertThat(of("{}", asked("")).answer(RULE, "2026-03-02").nothing())
                .contains("no record of a judged period lists an action with the day by which it is due");
    }
}
