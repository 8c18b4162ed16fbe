package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessBeforeApprovalTest {
    private static final AccessBeforeApproval RULE = new AccessBeforeApproval();

    private static List<String> of(String item) {
        return Worked.findings(RULE, granted(item), "2026-02-10");
    }

    private static SmallRecord granted(String item) {
        return Worked.asking("access-provisioning", "{}")
                .put(
                        "evidence/a.yaml",
                        Worked.record(
                                "A",
                                "access-provisioning",
                                "2026-01-20",
                                "population: {from: 2026-01-01, to: 2026-01-15, count: 1, key: grant}",
                                "items: [" + item + "]"))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    @Test
    void isSilentWhereSomebodyElseApprovedItBefore() {
        assertThat(of("{grant: R-1, person: kim, requester: kim, approver: sam, approved: 2026-01-05, granted:"
                        + " 2026-01-05T08:00:00Z}"))
                .isEmpty();
    }

    @Test
    void findsAGrantBeforeItsApproval() {
        assertThat(of("{grant: R-1, person: kim, approver: sam, approved: 2026-01-06T10:00:00Z, granted:"
                        + " 2026-01-06T09:00:00Z}"))
                .containsExactly("A item R-1 | granted 2026-01-06T09:00:00Z, approved only 2026-01-06T10:00:00Z |"
                        + " evidence/a.yaml:8:9");
        assertThat(of("{grant: R-1, person: kim, granted: 2026-01-06}"))
                .containsExactly("A item R-1 | granted 2026-01-06, and nothing says that anybody approved it |"
                        + " evidence/a.yaml:8:9");
    }

    @Test
    void nobodyApprovesTheirOwnAccess() {
        assertThat(of("{grant: R-1, person: kim@acme.example, requester: robin, approver: kim, approved: 2026-01-05,"
                        + " granted: 2026-01-06}"))
                .containsExactly("A item R-1 | approved by kim, whose access it is | evidence/a.yaml:8:9");
        assertThat(of("{grant: R-1, person: dana, requester: kim, approver: kim, approved: 2026-01-05, granted:"
                        + " 2026-01-06}"))
                .containsExactly("A item R-1 | approved by kim, who asked for it | evidence/a.yaml:8:9");
    }

    @Test
    void whatIsNotSaidIsNotKnown() {
        assertThat(of("{grant: R-1, person: kim, approver: sam, granted: 2026-01-06}"))
                .containsExactly("A item R-1 | granted 2026-01-06, approved on a day that it does not say: which came"
                        + " first is not known | evidence/a.yaml:8:9");
        assertThat(of("{grant: R-1, person: kim, approved: 2026-01-05, granted: 2026-01-06}"))
                .containsExactly("A item R-1 | approved 2026-01-05, and nothing says by whom | evidence/a.yaml:8:9");
    }

    @Test
    void aRequestThatWasNotGrantedIsNotJudged() {
        assertThat(of("{grant: R-1, person: kim}, {grant: R-2, person: kim, approver: sam, approved: 2026-01-05,"
                        + " granted: 2026-01-06}"))
                .isEmpty();
        assertThat(of("{grant: R-1, person: kim}")).hasSize(1);
    }
}
