package io.github.soc2evidence.rule.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SmallRecord;
import io.github.soc2evidence.fixture.Worked;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnboardingIncompleteTest {
    private static final OnboardingIncomplete RULE = new OnboardingIncomplete();
    private static final String LIMITS = "{screened-within: P0D, trained-within: P30D}";

    private static SmallRecord joined(String parameters, String item) {
        return Worked.asking("onboarding", parameters)
                .put("evidence/a.yaml", list("A", "2026-01-20", item))
                .commit("2026-01-20T09:00:00Z", "sam");
    }

    private static String list(String id, String performed, String item, String... keys) {
        return Worked.record(
                id,
                "onboarding",
                performed,
                String.join("\n", keys) + "\npopulation: {from: 2026-01-01, to: 2026-01-15, count: 1, key: person}",
                "items: [" + item + "]");
    }

    private static List<String> of(SmallRecord record, String asOf) {
        return Worked.findings(RULE, record, asOf);
    }

    @Test
    void isSilentWhereEverythingWasDoneInTime() {
        assertThat(of(
                        joined(LIMITS, "{person: kim, start: 2026-01-05, screened: 2025-12-20, trained: 2026-02-04}"),
                        "2026-03-10"))
                .isEmpty();
    }

    @Test
    void tellsWhatWasLateAndWhatIsOpen() {
        SmallRecord record = joined(LIMITS, "{person: kim, start: 2026-01-05, screened: 2026-01-09}");
        assertThat(of(record, "2026-02-05"))
                .containsExactly("A item kim | began 2026-01-05: due 2026-01-05 (0 days), screened 2026-01-09, 4 days"
                        + " late; due 2026-02-04 (30 days), not trained by 2026-02-05, 1 day late |"
                        + " evidence/a.yaml:9:9");
        assertThat(of(record, "2026-02-04"))
                .containsExactly("A item kim | began 2026-01-05: due 2026-01-05 (0 days), screened 2026-01-09, 4 days"
                        + " late | evidence/a.yaml:9:9");
    }

    @Test
    void whatFollowsClosesIt() {
        assertThat(of(
                        joined("{trained-within: P30D}", "{person: kim, start: 2026-01-05}")
                                .put(
                                        "evidence/b.yaml",
                                        list("B", "2026-02-05", "{person: KIM, trained: 2026-02-03}", "follows: A"))
                                .commit("2026-02-05T09:00:00Z", "sam"),
                        "2026-03-10"))
                .isEmpty();
    }

    @Test
    void aDayThatNobodySaysIsNotKnown() {
        assertThat(of(joined(LIMITS, "{person: kim, screened: 2026-01-01}"), "2026-03-10"))
                .containsExactly("A item kim | neither the list nor people.yaml says when they began: whether they were"
                        + " screened, trained in time is not known | evidence/a.yaml:9:9");
    }

    @Test
    void judgesNothingWithoutALimit() {
        assertThat(joined("{}", "{person: kim, start: 2026-01-05}")
                        .answer(RULE, "2026-03-10")
                        .nothing())
                .contains("no requirement of which there is a list of joiners sets screened-within, agreed-within or"
                        + " trained-within");
    }
}
