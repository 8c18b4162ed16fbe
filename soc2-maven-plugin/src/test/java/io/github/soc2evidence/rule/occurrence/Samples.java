package io.github.soc2evidence.rule.occurrence;

/** Files that several rules' tests need. */
final class Samples {
    private Samples() {}

    static String quarterlyReview() {
        return """
                id: AC-03
                title: Quarterly user access review
                statement: Each quarter the security lead reviews every account.
                criteria: [CC6.2, CC6.3]
                owner: sam
                requires:
                  - {id: review, evidence: access-review, cadence: quarterly}
                """;
    }

    static String review(String id, String performed) {
        return """
                id: %s
                type: access-review
                satisfies: [AC-03/review]
                performed: %s
                sources: [{system: okta, method: export}]
                outcome: met
                """.formatted(id, performed);
    }
}
