package io.github.soc2evidence.rule.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Findings;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.rule.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotApplicableUnexplainedTest {
    private static final NotApplicableUnexplained RULE = new NotApplicableUnexplained();

    private static Answer reason(String reason) {
        return SmallRecord.begun()
                .put(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml") + "not-applicable: [{criterion: CC6.4, reason: \"" + reason
                                + "\"}]")
                .put("vendors.yaml", "vendors: [{id: aws, name: \"Amazon Web Services, Inc.\"}, {id: okta}]")
                .commit("2026-01-02T10:00:00Z", "sam")
                .answer(RULE, "2026-03-20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There is no office, and nobody works at one.",
                "No personal data are processed; Okta was given up in 2025.",
                "AWS hosts the backups, which hold no personal data.",
                "The system processes no payments",
                "Not applicable: the product has no end users",
                "Nothing is manufactured"
            })
    void isSilentAboutAReason(String reason) {
        Answer answer = reason(reason);
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.examined()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TODO",
                "<why>",
                "...",
                "N/A",
                "n.a.",
                "none",
                "Not applicable.",
                "Does not apply",
                "It is not relevant to us",
                "-",
                "out of scope"
            })
    void firesOnWhatGivesNoReason(String reason) {
        assertThat(Findings.of(reason(reason)))
                .containsExactly(
                        "soc2.yaml#/not-applicable/0/reason | CC6.4 is said not to apply, and the reason given is \""
                                + reason + "\", which gives none | soc2.yaml:8:45");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AWS | the vendor aws",
                "Handled by AWS. | the vendor aws",
                "This is the responsibility of Amazon Web Services, Inc. | the vendor aws",
                "Okta does this for us | the vendor okta",
                "Carved out to our cloud provider | a vendor",
                "It is outsourced. | a vendor"
            })
    void firesWhereAVendorDoesIt(String reason, String named) {
        assertThat(Findings.of(reason(reason)))
                .singleElement()
                .asString()
                .contains("the reason \"" + reason + "\" only names " + named + ": what a vendor does");
    }

    @Test
    void looksAtNothingWhereEverythingApplies() {
        assertThat(SmallRecord.begun().answer(RULE, "2026-03-20").nothing())
                .hasValue("soc2.yaml says of no criterion that it does not apply");
    }
}
