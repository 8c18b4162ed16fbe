package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Trial;
import io.github.soc2evidence.fixture.Worked;
import org.junit.jupiter.api.Test;

class VendorAssuranceGapTest {
    private static final VendorAssuranceGap RULE = new VendorAssuranceGap();
    private static final Trial TRIAL = new Trial(RULE, "vendor-review");

    private static final String LIMITS = "{report: soc2-type2, uncovered: P3M}";

    private static String report(String keys) {
        return "details: {report: {kind: soc2-type2, categories: [security], from: 2025-01-01, " + keys;
    }

    private static SmallRecord reviewed(String parameters, String details) {
        return TRIAL.filed(
                Worked.asking("vendor-review", parameters)
                        .put(
                                "vendors.yaml",
                                "vendors:",
                                "  - {id: aws, name: AWS, subservice: carve-out, monitored-by: X-01/work,",
                                "     expects: [{criterion: CC6.4, control: Doors}]}"),
                "A",
                "2026-01-20",
                "subject: aws",
                details);
    }

    private static final String FOUND = ", expected: [{criterion: CC6.4, found: true}]}";

    @Test
    void isSilentWhereTheReportCoversWhatWeRelyOn() {
        SmallRecord record = reviewed(LIMITS, report("to: 2025-12-31}") + FOUND);
        assertThat(TRIAL.on("2026-03-31", record)).isEmpty();
        assertThat(record.answer(RULE, "2026-03-31").examined()).isEqualTo(1);
    }

    @Test
    void findsTheTimeAfterTheReport() {
        assertThat(TRIAL.on("2026-04-01", reviewed(LIMITS, report("to: 2025-12-31}") + FOUND)))
                .containsExactly(
                        "A | nothing covers the time from 2026-01-01 to 2026-04-01, 91 days (3 months may be uncovered) |"
                                + " evidence/A.yaml:8:10");
    }

    @Test
    void aBridgeTakesOnTheTimeUpToTheDayOfItsLetter() {
        String bridge = ", bridge: {from: 2026-01-01, to: 2026-06-30, issued: 2026-02-10}";
        SmallRecord record = reviewed(LIMITS, report("to: 2025-12-31}") + bridge + FOUND);
        assertThat(TRIAL.on("2026-05-10", record)).isEmpty();
        assertThat(TRIAL.on("2026-05-11", record)).singleElement().asString().contains("from 2026-02-11 to 2026-05-11");
        String apart = bridge.replace("2026-01-01", "2026-01-15");
        assertThat(TRIAL.on("2026-04-01", reviewed(LIMITS, report("to: 2025-12-31}") + apart + FOUND)))
                .hasSize(1);
    }

    @Test
    void aLaterReviewEndsTheTimeOfTheOneBefore() {
        SmallRecord record = reviewed(LIMITS, report("to: 2025-12-31}") + FOUND);
        TRIAL.filed(record, "B", "2026-03-20", "subject: aws", report("to: 2026-03-15}") + FOUND);
        assertThat(TRIAL.on("2026-06-15", record)).isEmpty();
        assertThat(TRIAL.on("2026-06-16", record)).singleElement().asString().startsWith("B |");
    }

    @Test
    void findsAnotherKindOfReportAndCategoriesLeftOut() {
        assertThat(TRIAL.on(
                        "2026-03-01", reviewed(LIMITS, report("to: 2025-12-31}").replace("type2", "type1") + FOUND)))
                .singleElement()
                .asString()
                .contains("the control asks for soc2-type2, and the report is soc2-type1");
        assertThat(TRIAL.on(
                        "2026-03-01",
                        reviewed(LIMITS, report("to: 2025-12-31}").replace("[security]", "[privacy]") + FOUND)))
                .singleElement()
                .asString()
                .contains("the report does not cover security (soc2.yaml, categories)");
    }

    @Test
    void whatIsLeftToTheVendorHasToBeFoundWithoutALimit() {
        SmallRecord record = reviewed("{}", report("to: 2025-12-31}") + "}");
        assertThat(TRIAL.on("2026-03-01", record))
                .containsExactly(
                        "A | the report is not shown to cover what we leave to the vendor: CC6.4 | evidence/A.yaml:8:10");
        TRIAL.filed(
                record,
                "B",
                "2026-02-20",
                "subject: aws",
                "follows: A",
                "details: {expected: [{criterion: CC6.4, found: true}]}");
        assertThat(TRIAL.on("2026-03-01", record)).isEmpty();
    }

    @Test
    void whatItDoesNotSayIsFound() {
        assertThat(TRIAL.on("2026-03-01", reviewed(LIMITS, "details: {report: {auditor: Firm LLP}" + FOUND)))
                .singleElement()
                .asString()
                .contains("the report is of a kind that the review does not say; it does not say up to which day");
    }

    @Test
    void withoutALimitNothingIsJudged() {
        assertThat(TRIAL.of("{}", report("to: 2020-12-31}") + "}")
                        .answer(RULE, "2026-03-01")
                        .nothing())
                .contains(
                        "no review of a vendor has a report or an uncovered time that its control limits, or something that"
                                + " vendors.yaml expects");
    }
}
