package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ReferenceUnknownTest {
    private static final ReferenceUnknown RULE = new ReferenceUnknown();

    private static final String EACH = "for-each: {systems: {in-scope: true}}";

    private static SmallRecord filed(String record, String... keys) {
        return Samples.reviewing(keys).put("evidence/q1.yaml", record).commit("2026-03-21T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereEveryNameExists() {
        Answer answer = filed(Samples.review("Q1", "2026-03-20", "prepared: {by: sam, on: 2026-03-20}"))
                .answer(RULE, "2026-04-20");
        assertThat(answer.findings()).isEmpty();
        // Two owners of controls, two of systems, the member of a team, and in the record requirement, system and
        // person.
        assertThat(answer.examined()).isEqualTo(8);
    }

    @Test
    void offersTheNearestName() {
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20", "reviewed: {by: robyn, on: 2026-03-20}"))
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/reviewed/by | there is no person \"robyn\"; did you mean \"robin\"? | evidence/q1.yaml:7:16");
    }

    @Test
    void firesForARequirementThatIsNotThere() {
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20").replace("AC-03/review", "AC-03/revue"))
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/satisfies/0 | there is no requirement \"AC-03/revue\"; did you mean \"AC-03/review\"? | evidence/q1.yaml:3:13");
    }

    @Test
    void aRecordForEachSystemNamesItsSubject() {
        assertThat(filed(Samples.review("Q1", "2026-03-20", "subject: okta"), EACH)
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20"), EACH).answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/satisfies/0 | AC-03/review is for each system: the record must name its subject | evidence/q1.yaml:3:13");
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20", "subject: octa"), EACH)
                        .answer(RULE, "2026-04-20")))
                .containsExactly(
                        "evidence/q1.yaml#/subject | there is no system \"octa\"; did you mean \"okta\"? | evidence/q1.yaml:7:10");
    }

    @Test
    void aSubjectThatNoRequirementOfTheRecordHasIsNone() {
        String both = Samples.review("Q1", "2026-03-20", "subject: okta")
                .replace("[AC-03/review]", "[AC-03/review, AC-04/review]");
        SmallRecord record = filed(both)
                .put("controls/AC-04.yaml", Samples.quarterlyReview().replace("AC-03", "AC-04"))
                .commit("2026-03-21T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-25")))
                .containsExactly(
                        "evidence/q1.yaml#/subject | AC-03/review has no subjects, and the record names okta | evidence/q1.yaml:7:10");
        record.put("controls/AC-04.yaml", Samples.quarterlyReview(EACH).replace("AC-03", "AC-04"))
                .commit("2026-03-21T11:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-25").findings()).isEmpty();
    }

    @Test
    void looksAtDisclosures() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure("DIS-1", "subject: AC-03/review 2026-Q1", "compensating: [AC-30]")
                                .replace("owner: sam", "owner: sam, retest: Q9"))
                .commit("2026-04-10T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings())
                .extracting(finding -> finding.message())
                .containsExactlyInAnyOrder(
                        "there is no control \"AC-30\"; did you mean \"AC-03\"?", "there is no record \"Q9\"");
    }

    @Test
    void aSubjectIsOfTheKindThatTheRequirementIsForEachOf() {
        String each = "for-each: {vendors: {}}";
        String vendors = "vendors: [{id: aws}]";
        SmallRecord record = filed(Samples.review("Q1", "2026-03-20", "subject: aws"), each)
                .put("vendors.yaml", vendors)
                .commit("2026-03-21T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-25").findings()).isEmpty();
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20", "subject: okta"), each)
                        .put("vendors.yaml", vendors)
                        .commit("2026-03-21T10:00:00Z", "sam")
                        .answer(RULE, "2026-03-25")))
                .containsExactly("evidence/q1.yaml#/subject | there is no vendor \"okta\" | evidence/q1.yaml:7:10");
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20"), "for-each: {people: {team: platfrom}}")
                        .answer(RULE, "2026-03-25")))
                .containsExactly(
                        "controls/AC-03.yaml#/requires/0/for-each/people/team | there is no team \"platfrom\"; did you mean \"platform\"? | controls/AC-03.yaml:7:89",
                        "evidence/q1.yaml#/satisfies/0 | AC-03/review is for each person: the record must name its subject | evidence/q1.yaml:3:13");
    }

    @Test
    void looksAtVendorsAssetsAndPolicies() {
        SmallRecord record = Samples.reviewing()
                .put(
                        "vendors.yaml",
                        "vendors:",
                        "  - id: aws",
                        "    monitored-by: AC-03/revue",
                        "    user-entity-controls: [{id: CUEC-1, text: Enrol., met-by: AC-30}]")
                .put("assets.yaml", "assets: [{id: orders, owner: semm, system: awss}]")
                .put(
                        "policies/access.md",
                        "---",
                        "{id: POL, title: Access, owner: \"team:platforms\", approved: {by: donna, on: 2026-01-03}}",
                        "---")
                .commit("2026-01-03T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings())
                .extracting(finding -> finding.message())
                .containsExactly(
                        "there is no requirement \"AC-03/revue\"; did you mean \"AC-03/review\"?",
                        "there is no control \"AC-30\"; did you mean \"AC-03\"?",
                        "there is no owner \"semm\"",
                        "there is no system \"awss\"; did you mean \"aws\"?",
                        "there is no owner \"team:platforms\"; did you mean \"team:platform\"?",
                        "there is no person \"donna\"");
    }

    @Test
    void aRecordNeitherAmendsNorFollowsItself() {
        assertThat(Findings.of(filed(Samples.review("Q1", "2026-03-20", "amends: {record: Q1, reason: Typing error.}"))
                        .answer(RULE, "2026-03-25")))
                .containsExactly("evidence/q1.yaml#/amends/record | the record amends itself | evidence/q1.yaml:7:18");
        assertThat(Findings.of(
                        filed(Samples.review("Q1", "2026-03-20", "follows: Q1")).answer(RULE, "2026-03-25")))
                .containsExactly("evidence/q1.yaml#/follows | the record follows itself | evidence/q1.yaml:7:10");
    }

    @Test
    void aCircleOfAmendmentsIsOneFinding() {
        SmallRecord record = filed(Samples.review("Q2", "2026-03-20", "amends: {record: Q1, reason: a}"))
                .put("evidence/q0.yaml", Samples.review("Q1", "2026-03-20", "amends: {record: Q2, reason: b}"))
                .put("evidence/q2.yaml", Samples.review("Q3", "2026-03-20", "amends: {record: Q2, reason: c}"))
                .commit("2026-03-21T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-25")))
                .containsExactly(
                        "evidence/q0.yaml#/amends/record | Q1 amends Q2 amends Q1: the circle has no first record | evidence/q0.yaml:7:18");
    }

    @Test
    void offersTheNearestValueToAStatement() {
        SmallRecord record = Samples.reviewing("grace: P5D")
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview("grace: P5D").replace("every account", "{review.grase} and {revue.x}"))
                .commit("2026-01-03T10:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "controls/AC-03.yaml#/statement | there is no value \"review.grase\"; did you mean \"review.grace\"?, and there is no value \"revue.x\" | controls/AC-03.yaml:3:12");
    }
}
