package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;

class DeputyMissingTest {
    private static final DeputyMissing RULE = new DeputyMissing();

    private static String people(String sam) {
        return SmallRecord.common("people.yaml").replace("emails: [sam@acme.example]}", sam + "}");
    }

    private static String away(String until, String deputy) {
        return "emails: [sam@acme.example], absent: [{from: 2026-02-02, to: " + until + deputy + "}]";
    }

    /** Sam owns a monthly control. */
    private static SmallRecord with(String people, String... keys) {
        return SmallRecord.begun()
                .put("people.yaml", people)
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview().replace("quarterly}", "monthly}") + String.join("\n", keys))
                .commit("2026-01-02T10:00:00Z", "sam");
    }

    @Test
    void isSilentAboutAnAbsenceOfAUnit() {
        Answer answer = with(people(away("2026-03-04", ""))).answer(RULE, "2026-03-20");
        assertThat(answer.findings()).isEmpty();
        // Sam owns the yearly control as well.
        assertThat(answer.examined()).isEqualTo(2);
    }

    @Test
    void firesWhereItIsADayLonger() {
        SmallRecord record = with(people(away("2026-03-05", "")));
        assertThat(Findings.of(record.answer(RULE, "2026-03-20")))
                .containsExactly(
                        "AC-03 from 2026-02-02 | the owner, sam, is away from 2026-02-02 to 2026-03-05, and nobody stands in for 32 days from 2026-02-02, more than the 31 within which it is due again | people.yaml:2:63");
        assertThat(record.answer(RULE, "2026-02-01").examined()).isZero();
    }

    @Test
    void aDeputyOfTheAbsenceOrOfTheControlStandsIn() {
        assertThat(with(people(away("2026-04-05", ", deputy: robin")))
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
        assertThat(with(people(away("2026-04-05", "")), "deputy: robin")
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void aDeputyWhoIsNotThereStandsInForNobody() {
        String people = people(away("2026-04-05", ", deputy: kim"));
        String kim = "emails: [kim@acme.example]}";
        assertThat(Findings.of(
                        with(people.replace(kim, "employed: {to: 2026-02-20}}")).answer(RULE, "2026-04-20")))
                .singleElement()
                .asString()
                .contains("nobody stands in for 44 days from 2026-02-21")
                .contains("; not there either: kim");
        assertThat(with(people.replace(kim, "absent: [{from: 2026-03-30, to: 2026-04-20}]}"))
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }

    @Test
    void anEditOfTheControlMeanwhileChangesNothing() {
        SmallRecord record = with(people(away("2026-03-05", "")))
                .put(
                        "controls/AC-03.yaml",
                        Samples.quarterlyReview()
                                .replace("quarterly}", "monthly}")
                                .replace("every", "each"))
                .commit("2026-02-20T10:00:00Z", "sam");
        assertThat(record.answer(RULE, "2026-03-20").findings()).hasSize(1);
    }

    @Test
    void afterTheLastDayOfWorkNobodyIsAway() {
        assertThat(with(people("employed: {to: 2026-02-10}, " + away("2026-04-05", "")))
                        .answer(RULE, "2026-04-20")
                        .findings())
                .isEmpty();
    }
}
