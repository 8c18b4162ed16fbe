package io.github.soc2evidence.rule.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.model.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A violation more never turns a run better, whatever state the record is in (trust.md, promise 7). */
class AddedViolationTest {
    private static final String AS_OF = "2026-04-20";

    /** A file that brings a violation into a record that has none. */
    private record Violation(String path, String content) {
        @Override
        public String toString() {
            return path;
        }
    }

    static Stream<Violation> violations() {
        String review = Samples.review("MORE", "2026-03-10");
        String hash = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
        return Stream.of(
                new Violation("evidence/not-met.yaml", review.replace("outcome: met", "outcome: not-met")),
                new Violation("evidence/exceptions.yaml", review.replace("outcome: met", "outcome: exceptions")),
                new Violation("evidence/future-dated.yaml", review.replace("2026-03-10", "2026-12-24")),
                new Violation("evidence/of-another-type.yaml", review.replace("type: access-review", "type: backup")),
                new Violation("evidence/broken.yaml", "id: ["),
                new Violation("evidence/of-nothing.yaml", review.replace("AC-03/review", "AC-99/review")),
                new Violation(
                        "evidence/without-artifact.yaml", review + "artifacts: [{path: a.csv, sha256: " + hash + "}]"),
                new Violation("evidence/unfinished.yaml", review.replace("method: export", "method: TODO")),
                new Violation(
                        "evidence/giving-away.yaml",
                        review + "details: {token: gh" + "p_aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hJ6}"),
                new Violation(
                        "soc2.yaml",
                        SmallRecord.common("soc2.yaml") + "not-applicable: [{criterion: CC6.4, reason: none}]"),
                new Violation(
                        "people.yaml",
                        SmallRecord.common("people.yaml").replace("name: Robin,", "employed: {to: 2026-02-28},")
                                + "automation: [{id: scan, owner: robin}]"),
                new Violation(
                        "controls/AC-06.yaml",
                        Samples.quarterlyReview("to: 2025-12-31").replace("AC-03", "AC-06")),
                new Violation("controls/AC-04.yaml", Samples.quarterlyReview().replace("AC-03", "AC-04")),
                // By its path it comes first, and it asks for less.
                new Violation(
                        "controls/AC-00.yaml",
                        Samples.quarterlyReview().replace("quarterly}", "annual, anchor: calendar}")),
                new Violation(
                        "controls/AC-05.yaml",
                        Samples.quarterlyReview()
                                .replace("AC-03", "AC-05")
                                .replace("CC6.3", "CC8.2")
                                .replace("quarterly}", "annual, anchor: calendar}")),
                new Violation("People.yaml", "people: []"),
                new Violation("policies/unapproved.md", "---\n{id: POL, title: Access, review-within: P1Y}\n---\n"),
                new Violation(
                        "vendors.yaml", "vendors: [{id: aws, subservice: carve-out, expects: [{criterion: CC6.4}]}]"),
                new Violation(
                        "people.yaml",
                        SmallRecord.common("people.yaml").replace("name: Sam,", "employed: {to: 2026-02-28},")),
                new Violation(
                        "disclosures/of-nothing.yaml", Samples.disclosure("DIS-9", "subject: AC-03/review 2026-Q3")));
    }

    private static SmallRecord clean() {
        return Samples.reviewing()
                .put("evidence/q1.yaml", Samples.review("Q1", "2026-03-20"))
                .commit("2026-03-21T09:00:00Z", "sam");
    }

    private static SmallRecord disclosed() {
        return Samples.reviewing()
                .put(
                        "disclosures/d.yaml",
                        Samples.disclosure(
                                "DIS-1", "subject: AC-03/review 2026-Q1", "approved: {by: dana, on: 2026-04-10}"))
                .merge("2026-04-10T09:00:00Z", "sam", "dana");
    }

    @ParameterizedTest
    @MethodSource("violations")
    void turnsNoRunBetter(Violation violation) {
        assertThat(clean().assess(AS_OF).status()).isEqualTo(Status.CLEAN);
        assertThat(disclosed().assess(AS_OF).status()).isEqualTo(Status.DISCLOSED);
        for (SmallRecord record : List.of(clean(), disclosed(), Samples.reviewing())) {
            int before = record.assess(AS_OF).undisclosed().size();
            Assessment after = record.put(violation.path(), violation.content())
                    .commit("2026-04-12T09:00:00Z", "sam")
                    .assess(AS_OF);
            assertThat(after.status()).isEqualTo(Status.UNDISCLOSED);
            assertThat(after.undisclosed()).hasSizeGreaterThanOrEqualTo(Math.max(before, 1));
        }
    }
}
