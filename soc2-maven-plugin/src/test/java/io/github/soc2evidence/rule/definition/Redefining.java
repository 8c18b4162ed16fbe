package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.fixture.Samples;
import io.github.soc2evidence.fixture.SmallRecord;

/** A quarterly review that becomes another on 2026-05-05. */
final class Redefining {
    private Redefining() {}

    static SmallRecord redefined(String control) {
        return Samples.reviewing().put("controls/AC-03.yaml", control).commit("2026-05-05T09:00:00Z", "sam");
    }

    static final String MONTHLY = Samples.quarterlyReview().replace("quarterly}", "monthly}");

    static final String YEARLY = Samples.quarterlyReview().replace("quarterly}", "annual}");

    static String because(String control, String kind, String more) {
        return control.replace(
                "requires:", "change: {kind: " + kind + ", note: We thought again." + more + "}\nrequires:");
    }
}
