package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcesDisagreeTest {
    private static final SourcesDisagree RULE = new SourcesDisagree();
    private static final String REVIEW = "access-review";
    private static final String HASH = "0".repeat(64);

    private static SmallRecord reviewed(String... keys) {
        return Worked.asking(REVIEW, "{}")
                .put("evidence/users.csv", "login,email", "kim,kim@acme.example", "ci,svc-ci", "sam,SAM@acme.example ")
                .put("evidence/hris.csv", "email,name", "sam@acme.example,Sam", "kim@acme.example,Kim")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                REVIEW,
                                "2026-01-20",
                                "artifacts: [{path: users.csv, sha256: \"" + HASH + "\"}, {path: hris.csv, sha256: \""
                                        + HASH + "\"}]\n" + String.join("\n", keys)
                                        + "\ndetails: {accounts: {artifact: users.csv, columns: {account: login, person: email}}}"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-02-10");
    }

    private static final String SOURCES = "sources: [{system: okta, method: export, rows: 3, artifact: users.csv}]\n";

    @Test
    void isSilentWhereEveryDifferenceIsExplained() {
        assertThat(of(reviewed(
                        SOURCES,
                        "completeness: {source: {system: hris, rows: 2, artifact: hris.csv}, key: email, explained:"
                                + " [{id: SVC-CI, reason: service account}]}")))
                .isEmpty();
    }

    @Test
    void namesWhatOnlyOneOfThemHas() {
        SmallRecord record =
                reviewed(SOURCES, "completeness: {source: {system: hris, artifact: hris.csv}, key: email}");
        assertThat(of(record)).containsExactly("A | 1 listed here and not in hris: \"svc-ci\" | evidence/a.yaml:9:24");
        assertThat(of(record.put(
                                "evidence/hris.csv",
                                "email",
                                "kim@acme.example",
                                "SAM@acme.example",
                                "dana@acme.example")
                        .commit("2026-01-21T09:00:00Z", "sam")))
                .containsExactly("A | 1 listed here and not in hris: \"svc-ci\"; 1 in hris and not listed here:"
                        + " \"dana@acme.example\" | evidence/a.yaml:9:24");
    }

    @Test
    void theKeyHasToBeAColumnOfTheSecondSource() {
        assertThat(of(reviewed(SOURCES, "completeness: {source: {system: hris, artifact: hris.csv}, key: login}")))
                .singleElement()
                .asString()
                .startsWith("A | the list of hris cannot be read: it has no column \"login\" for login; ");
    }

    @Test
    void aSourceReturnedOtherNumbersThanAreListed() {
        assertThat(of(reviewed(
                        "sources: [{system: okta, method: export, rows: 4, artifact: users.csv}]",
                        "completeness: {source: {system: hris, rows: 3, artifact: hris.csv}, key: email, explained:"
                                + " [{id: svc-ci, reason: service account}]}")))
                .containsExactly(
                        "A | okta returned 4 rows, and 3 are listed; hris returned 3 rows, and its list has 2 |"
                                + " evidence/a.yaml:8:24");
    }

    @Test
    void withoutAListNumbersAreCompared() {
        String explained = "explained: [{id: svc-ci, reason: service account}]}";
        assertThat(of(reviewed(SOURCES, "completeness: {source: {system: hris, rows: 2}, " + explained)))
                .isEmpty();
        assertThat(of(reviewed(SOURCES, "completeness: {source: {system: hris, rows: 3}, " + explained)))
                .containsExactly(
                        "A | hris has 3 rows and A is about 3: 0 differences, 1 explained | evidence/a.yaml:9:24");
        assertThat(of(reviewed(SOURCES, "completeness: {source: {system: hris, rows: 1}, " + explained)))
                .containsExactly(
                        "A | hris has 1 row and A is about 3: 2 differences, 1 explained | evidence/a.yaml:9:24");
    }

    @Test
    void populationsAreMatchedByTheirOwnKey() {
        SmallRecord record = Worked.asking("offboarding", "{}")
                .put("evidence/hris.json", "[{\"person\": \"KIM\"}, {\"person\": \"dana\"}]")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "offboarding",
                                "2026-01-20",
                                "artifacts: [{path: hris.json, sha256: \"" + HASH + "\"}]",
                                "completeness: {source: {system: hris, artifact: hris.json}}",
                                "population: {from: 2026-01-01, to: 2026-01-15, count: 1, key: person}",
                                "items: [{person: kim}]"))
                .commit("2026-01-20T09:00:00Z", "sam");
        assertThat(of(record)).containsExactly("A | 1 in hris and not listed here: \"dana\" | evidence/a.yaml:8:24");
    }

    @Test
    void aRecordThatTellsNoNumbersIsNotAsked() {
        assertThat(reviewed("sources: [{method: export}]")
                        .answer(RULE, "2026-02-10")
                        .nothing())
                .contains(
                        "no record of a judged period says how many rows a source returned, or names a second source");
    }
}
