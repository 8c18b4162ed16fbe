package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import io.github.soc2evidence.fixture.Worked;
import org.junit.jupiter.api.Test;

class UserEntityControlUnmappedTest {
    private static final UserEntityControlUnmapped RULE = new UserEntityControlUnmapped();
    private static final Trial TRIAL = new Trial(RULE, "vendor-review");

    private static SmallRecord reviewed(String declared, String details) {
        return TRIAL.filed(
                Worked.asking("vendor-review", "{}")
                        .put(
                                "vendors.yaml",
                                "vendors:",
                                "  - {id: aws, name: AWS, user-entity-controls: [" + declared + "]}"),
                "A",
                "2026-01-20",
                "subject: aws",
                details);
    }

    @Test
    void isSilentWhereEachIsMet() {
        assertThat(TRIAL.on(
                        "2026-03-01",
                        reviewed(
                                "{id: C-1, text: Keys, met-by: GOV-01}, {id: C-2, text: Doors, met-by: X-01}",
                                "details: {user-entity-controls: [{id: C-1}, {id: C-3, met-by: X-01}]}")))
                .isEmpty();
    }

    @Test
    void findsWhatNoControlMeets() {
        assertThat(TRIAL.on(
                        "2026-03-01",
                        reviewed(
                                "{id: C-1, text: Keys}",
                                "details: {user-entity-controls: [{id: C-2}, {id: C-3, met-by: Z-99}]}")))
                .containsExactly(
                        "A item C-2 | C-2: no control of ours is named that meets it (met-by) | evidence/A.yaml:8:34",
                        "A item C-3 | C-3: control Z-99 does not exist | evidence/A.yaml:8:45",
                        "A item C-1 | C-1 (vendors.yaml): no control of ours is named that meets it (met-by) |"
                                + " evidence/A.yaml:1:1");
    }

    @Test
    void aControlThatWasNotInForceOnThatDayMeetsNothing() {
        SmallRecord record = reviewed("", "details: {user-entity-controls: [{id: C-1, met-by: Z-01}]}")
                .put(
                        "controls/Z-01.yaml",
                        Worked.control("document", "{}", "cadence: annual").replace("X-01", "Z-01")
                                + "effective: {from: 2026-02-01}")
                .commit("2026-01-21T12:00:00Z", "sam");
        assertThat(TRIAL.on("2026-03-01", record))
                .singleElement()
                .asString()
                .contains("C-1: control Z-01 was not in force on 2026-01-20");
    }

    @Test
    void aLaterReviewMakesUpForIt() {
        SmallRecord record = reviewed("", "details: {user-entity-controls: [{id: C-1}]}");
        TRIAL.filed(
                record,
                "B",
                "2026-02-02",
                "subject: aws",
                "details: {user-entity-controls: [{id: C-1, met-by: X-01}]}");
        assertThat(TRIAL.on("2026-03-01", record)).isEmpty();
    }

    @Test
    void whereNothingIsExpectedThereIsNothingToAsk() {
        assertThat(TRIAL.of("{}", "details: {}").answer(RULE, "2026-03-01").nothing())
                .contains(
                        "no review of a vendor, and no vendor that was reviewed, names a control that is expected of us");
    }
}
