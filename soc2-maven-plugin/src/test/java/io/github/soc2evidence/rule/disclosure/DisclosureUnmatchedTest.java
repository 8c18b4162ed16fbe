package io.github.soc2evidence.rule.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class DisclosureUnmatchedTest {
    private static final DisclosureUnmatched RULE = new DisclosureUnmatched();

    private static SmallRecord disclosing(String deviation) {
        return Samples.reviewing()
                .put("disclosures/d.yaml", Samples.disclosure("DIS-1", deviation))
                .commit("2026-04-10T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereTheDeviationWasFound() {
        Answer answer = disclosing("subject: AC-03/review 2026-Q1").answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void offersTheNearestSubject() {
        assertThat(Findings.of(disclosing("subject: AC-03/reviews 2026-Q1").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "disclosures/d.yaml#/deviations/0 | \"AC-03/reviews 2026-Q1\" is disclosed, and no deviation of that subject was found; did you mean \"AC-03/review 2026-Q1\"? | disclosures/d.yaml:2:24");
    }

    @Test
    void firesForAWindowThatIsStillOpen() {
        assertThat(Findings.of(disclosing("subject: AC-03/review 2026-Q2").answer(RULE, "2026-04-20")))
                .containsExactly(
                        "disclosures/d.yaml#/deviations/0 | \"AC-03/review 2026-Q2\" is disclosed, and no deviation of that subject was found; did you mean \"AC-03/review 2026-Q1\"? | disclosures/d.yaml:2:24");
    }

    @Test
    void namesTheRuleThatIsWanting() {
        SmallRecord record = disclosing("subject: Q1")
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20").replace("outcome: met", "outcome: not-met"))
                .commit("2026-04-10T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .containsExactly(
                        "disclosures/d.yaml#/deviations/0 | \"Q1\" is disclosed, and it is a finding of outcome-not-met: name the rule | disclosures/d.yaml:2:24");
    }

    @Test
    void saysWhatIsMendedAndNotDisclosed() {
        SmallRecord record = disclosing("rule: type-mismatch, subject: evidence/q1.yaml#/satisfies/0")
                .put(
                        "evidence/q1.yaml",
                        Samples.review("Q1", "2026-03-20").replace("type: access-review", "type: backup"))
                .commit("2026-04-10T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("what type-mismatch finds there is mended, not disclosed");
    }

    @Test
    void isSilentAboutAPeriodThatIsNoLongerJudged() {
        String periods = """
                  - {id: "2025", from: 2025-01-01, to: 2025-12-31, report: {issued: 2026-03-01, tag: soc2-2025}}
                """;
        SmallRecord record = disclosing("subject: AC-03/review 2025-Q2")
                .put("soc2.yaml", SmallRecord.common("soc2.yaml"), periods)
                .commit("2026-04-10T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-02-20").findings()).isEmpty();
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }

    @Test
    void isSilentAboutACriterionAndABrokenRevisionOfAPeriodThatIsNoLongerJudged() {
        String periods = """
                categories: [availability]
                periods:
                  - {id: "2026", from: 2026-01-01, to: 2026-12-31, report: {issued: 2027-03-01, tag: soc2-2026}}
                  - {id: "2027", from: 2027-01-01, to: 2027-12-31}
                """;
        String soc2 = SmallRecord.common("soc2.yaml").replaceFirst("(?s)categories.*", "") + periods;
        SmallRecord record =
                SmallRecord.begun().put("evidence/q1.yaml", "id: [").commit("2026-02-01T09:00:00Z", "sam");
        String revision =
                "rule: file-invalid, subject: evidence/q1.yaml@" + record.tip().id();
        record.remove("evidence/q1.yaml")
                .put("soc2.yaml", soc2)
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1", revision + "}, {rule: criterion-uncontrolled, subject: A1.1 from 2026-01-01"))
                .commit("2026-02-02T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
        assertThat(record.answer(RULE, "2027-04-20").findings()).isEmpty();
    }

    @Test
    void knowsTheRecordsSeriesAndRevisionsOfAPeriodThatIsNoLongerJudged() {
        SmallRecord record = Samples.reviewing()
                .put("evidence/gone.yaml", Samples.review("GONE", "2026-02-01"))
                .put("pom.xml", "<project/>")
                .commit("2026-02-01T09:00:00Z", "sam");
        String pom = "pom.xml@" + record.tip().id();
        record.remove("evidence/gone.yaml")
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml")
                                .replace("12-31}", "12-31, report: {issued: 2027-03-01, tag: soc2-2026}}"))
                .commit("2026-02-02T09:00:00Z", "sam");
        String deviations = "rule: evidence-removed, subject: GONE}, {rule: bulk-backfill, subject: AC-03/review 2026},"
                + " {rule: bulk-backfill, subject: \"2026\"}, {rule: policy-of-record-changed, subject: \"" + pom
                + "\"}, {rule: period-changed, subject: \"soc2.yaml@"
                + record.tip().id()
                + "\"}, {rule: evidence-removed, subject: NEVER";
        record.put("disclosures/d.yaml", Samples.disclosure("DIS-1", deviations))
                .commit("2026-02-03T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2027-04-20")))
                .singleElement()
                .asString()
                .contains("\"NEVER\" is disclosed");
    }

    /** Of a population's items those that are named, and nothing else of the record. */
    @Test
    void itemsAreDisclosedByTheirKeys() {
        SmallRecord record = Samples.listing()
                .put(
                        "evidence/a.yaml",
                        Samples.list(
                                "A",
                                "2026-02-03",
                                "{from: 2026-01-01, to: 2026-01-31, count: 3, key: change}",
                                "items: [{change: ada, due: 2026-02-05}, {change: ben, due: 2026-02-06}]"))
                .commit("2026-02-03T09:00:00Z", "sam")
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1", "subject: A, items: [ada, cleo]", "approved: {by: dana, on: 2026-02-27}"))
                .merge("2026-02-27T09:00:00Z", "sam", "dana");
        Assessment assessment = record.assess("2026-02-28");
        assertThat(Findings.of(SmallRecord.answer(RULE, assessment)))
                .containsExactly(
                        "disclosures/d.yaml#/deviations/0 | \"A\" is disclosed, and of its items no deviation was"
                                + " found for \"cleo\" | disclosures/d.yaml:2:24");
        assertThat(assessment.disclosed())
                .extracting(any -> any.finding().subject().value())
                .containsExactly("A item ada");
        assertThat(assessment.undisclosed())
                .extracting(any -> any.finding().rule() + " " + any.finding().subject())
                .containsExactlyInAnyOrder(
                        "disclosure-unmatched disclosures/d.yaml#/deviations/0",
                        "population-missing A item ben",
                        "count-mismatch A");
    }
}
