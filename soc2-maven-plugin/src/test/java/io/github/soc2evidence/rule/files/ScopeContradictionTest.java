package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class ScopeContradictionTest {
    private static final ScopeContradiction RULE = new ScopeContradiction();

    private static final String EXCLUDING = "not-applicable: [{criterion: CC6.4, reason: There is no office.}]";

    private static final String PER_SYSTEM = "for-each: {systems: {in-scope: true}}";

    private static SmallRecord with(String path, String... lines) {
        return SmallRecord.begun().put(path, lines).commit("2026-01-03T09:00:00Z", "sam");
    }

    private static String examination(String categories, String... keys) {
        return SmallRecord.common("soc2.yaml").replace("[security]", categories) + String.join("\n", keys);
    }

    private static String without(String criterion) {
        return SmallRecord.common("controls/GOV-01.yaml").replace(criterion + ", ", "");
    }

    @Test
    void isSilentAboutACriterionThatNobodyAnswersTo() {
        Answer answer = with("soc2.yaml", examination("[security]", EXCLUDING))
                .put("controls/GOV-01.yaml", without("CC6.4"))
                .commit("2026-01-04T09:00:00Z", "sam")
                .answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @Test
    void firesWhereAControlAnswersToIt() {
        assertThat(Findings.of(
                        with("soc2.yaml", examination("[security]", EXCLUDING)).answer(RULE, "2026-03-20")))
                .containsExactly(
                        "controls/GOV-01.yaml#/criteria/20 | GOV-01 answers to CC6.4, of which soc2.yaml:8:30 says"
                                + " that it does not apply | controls/GOV-01.yaml:5:45");
    }

    @Test
    void firesWhereItIsCarvedOut() {
        SmallRecord record = with("soc2.yaml", examination("[security]", EXCLUDING))
                .put("controls/GOV-01.yaml", without("CC6.4"))
                .put("vendors.yaml", "vendors: [{id: aws, subservice: carve-out, expects: [{criterion: CC6.4}]}]")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly("vendors.yaml#/vendors/0/expects/0/criterion | CC6.4 is carved out to aws, and"
                        + " soc2.yaml:8:30 says that it does not apply | vendors.yaml:1:66");
    }

    @Test
    void firesOnACategoryOfWhichNothingIsLeft() {
        String one = examination(
                "[security, confidentiality]", "not-applicable: [{criterion: C1.1, reason: None are kept.}]");
        assertThat(with("soc2.yaml", one).answer(RULE, "2026-03-20").findings()).isEmpty();
        String both = one.replace("}]", "}, {criterion: C1.2, reason: None are kept.}]");
        assertThat(Findings.of(with("soc2.yaml", both).answer(RULE, "2026-03-20")))
                .containsExactly(
                        "confidentiality | confidentiality is in scope, and each of its 2 criteria is said not to"
                                + " apply | soc2.yaml:8:30");
    }

    @Test
    void firesOnWhatIsNotInScopeAnyway() {
        String privacy = examination("[security]", "not-applicable: [{criterion: P1.1, reason: None are kept.}]");
        assertThat(Findings.of(with("soc2.yaml", privacy).answer(RULE, "2026-03-20")))
                .containsExactly("soc2.yaml#/not-applicable/0/criterion | P1.1 is said not to apply, and its category,"
                        + " privacy, is not in scope anyway | soc2.yaml:8:30");
        // An invented one is the fact of another rule.
        assertThat(with("soc2.yaml", privacy.replace("P1.1", "P9.9"))
                        .answer(RULE, "2026-03-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesOnAnAssetOfASystemThatIsOutOfScope() {
        SmallRecord record = with("assets.yaml", "assets: [{id: db, system: old}, {id: files, system: okta}]")
                .put("systems.yaml", "systems: [{id: old}, {id: okta, in-scope: {to: 2026-03-20}}]")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "assets.yaml#/assets/0/system | the asset db is in scope on 2026-03-20, and the system old"
                                + " that it is part of is not | assets.yaml:1:27");
        assertThat(record.answer(RULE, "2026-03-21").findings()).hasSize(2);
        assertThat(record.put("assets.yaml", "assets: [{id: db, system: old, in-scope: {to: 2026-03-19}}]")
                        .commit("2026-01-05T09:00:00Z", "sam")
                        .answer(RULE, "2026-03-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesOnARequirementThatIsForEachOfNothing() {
        SmallRecord record = Samples.reviewing("for-each: {vendors: {tier: critical, subservice: carve-out}}")
                .put("vendors.yaml", "vendors: [{id: aws, tier: critical}]")
                .commit("2026-01-04T09:00:00Z", "sam");
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly("controls/AC-03.yaml#/requires/0/for-each | AC-03/review is for each vendor with tier"
                        + " critical and subservice carve-out, and no such vendor is in scope in 2026: it asks for nothing"
                        + " | controls/AC-03.yaml:7:73");
        assertThat(record.put("vendors.yaml", "vendors: [{id: aws, tier: critical, subservice: carve-out}]")
                        .commit("2026-01-05T09:00:00Z", "sam")
                        .answer(RULE, "2026-03-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void firesOnARecordOfASystemThatWasOutOfScope() {
        SmallRecord record = Samples.reviewing(PER_SYSTEM)
                .put(
                        "systems.yaml",
                        "systems: [{id: okta, in-scope: {from: 2025-01-01}}, {id: old, in-scope: {to: 2025-06-30}}]")
                .put("evidence/okta.yaml", Samples.review("Q1", "2026-03-20", "subject: okta"))
                .put("evidence/old.yaml", Samples.review("Q1-old", "2026-03-20", "subject: old"))
                .commit("2026-03-21T09:00:00Z", "sam");
        Answer answer = record.answer(RULE, "2026-04-20");
        assertThat(answer.examined()).isEqualTo(3);
        assertThat(Findings.of(answer))
                .containsExactly(
                        "evidence/old.yaml#/subject | the system old was not in scope on 2026-03-20: the record"
                                + " counts for no window | evidence/old.yaml:7:10");
    }

    @Test
    void aReviewInArrearsIsOfTheTimeThatItCovers() {
        SmallRecord record = Samples.reviewing(PER_SYSTEM, "basis: arrears", "due-within: P30D")
                .put("systems.yaml", "systems: [{id: okta, in-scope: {from: 2025-01-01, to: 2026-03-31}}]")
                .put(
                        "evidence/q1.yaml",
                        Samples.review(
                                "Q1", "2026-04-10", "subject: okta", "covers: {from: 2026-01-01, to: 2026-03-31}"))
                .commit("2026-04-11T09:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-04-20").findings()).isEmpty();
    }
}
