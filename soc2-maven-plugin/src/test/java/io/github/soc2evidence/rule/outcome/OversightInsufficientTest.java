package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class OversightInsufficientTest {
    private static final OversightInsufficient RULE = new OversightInsufficient();
    private static final String BOARD = "{members: 2, independent: 1, minutes-approved-within: P1M}";

    private static SmallRecord held(String type, String parameters, String details) {
        return Worked.asking(type, parameters)
                .put(
                        "people.yaml",
                        "people:",
                        "  - {id: sam, roles: [{role: executive, from: 2026-01-18}]}",
                        "  - {id: kim}")
                .put("evidence/a.yaml", Worked.record("A", type, "2026-01-20", "details: " + details))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static List<String> of(SmallRecord record) {
        return Worked.findings(RULE, record, "2026-03-10");
    }

    @Test
    void isSilentWhereThereWasAsMuchAsIsAskedFor() {
        assertThat(
                        of(
                                held(
                                        "board-meeting",
                                        BOARD,
                                        "{minutes-approved: 2026-02-20, attendees: [{person: Chen, independent: true}, {person: sam}]}")))
                .isEmpty();
        assertThat(of(held("penetration-test", "{independent: true}", "{independent: true}")))
                .isEmpty();
        assertThat(of(held("policy-review", "{approver-role: executive}", "{approver: SAM, approved: 2026-01-18}")))
                .isEmpty();
    }

    @Test
    void tellsOfAMeetingWhatWasMissing() {
        assertThat(of(held(
                        "board-meeting",
                        BOARD,
                        "{attendees: [{person: Chen, independent: true, present: false}, {person: sam}]}")))
                .containsExactly(
                        "A | 1 present, 2 are asked for; 0 of those present are said to be independent of management, 1 are asked for; minutes of 2026-01-20, due 2026-02-20 (1 month), not approved by 2026-03-10, 18 days late | evidence/a.yaml:7:10");
    }

    @Test
    void testersHaveToBeIndependent() {
        assertThat(of(held("penetration-test", "{independent: true}", "{firm: Us}")))
                .containsExactly(
                        "A | the control asks for independent testers, and the record says nothing of it | evidence/a.yaml:7:10");
        assertThat(of(held("penetration-test", "{independent: true}", "{independent: false}")))
                .containsExactly(
                        "A | the control asks for independent testers, and the record says that they are not | evidence/a.yaml:7:10");
    }

    @Test
    void policiesAreApprovedByTheRoleOfThatDay() {
        String parameters = "{approver-role: executive}";
        assertThat(of(held("policy-review", parameters, "{approver: sam, approved: 2026-01-17}")))
                .containsExactly(
                        "A | sam approved it on 2026-01-17 and did not hold the role executive then | evidence/a.yaml:7:10");
        assertThat(of(held("policy-review", parameters, "{approver: Chen}")))
                .containsExactly(
                        "A | Chen approved it on 2026-01-20 and is nobody of people.yaml, so that no role executive is known | evidence/a.yaml:7:10");
        assertThat(of(held("policy-review", parameters, "{version: \"2\"}")))
                .containsExactly(
                        "A | nothing says who approved the policy, which takes the role executive | evidence/a.yaml:7:10");
    }

    @Test
    void judgesNothingWithoutALimit() {
        assertThat(held("penetration-test", "{}", "{independent: false}")
                        .answer(RULE, "2026-03-10")
                        .nothing())
                .contains(
                        "no requirement of which there is a record sets members, independent, minutes-approved-within or approver-role");
    }
}
