package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Changes;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change that was merged without an approval by somebody else, after its last push and before the merge; or with tests that did
 * not pass, where the control asks for them. An emergency may be approved afterwards, as long as it may be reviewed.
 */
public final class ChangeUnapproved implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("change-unapproved");
    private static final String REMEDY =
            "have somebody else review the change now, and disclose it with what was looked at afterwards";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every change approved by somebody else before it was merged?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Matters list : Matters.of(exhibits, Changes::of, Changes.TYPE)) {
            List<Matter> made = list.all().stream()
                    .filter(matter -> Changes.made(matter).isPresent())
                    .toList();
            facts.examined(made.size());
            Optional<String> unmapped = unmapped(made);
            // One gap in the mapping is one fact, however many changes it is about.
            unmapped.ifPresent(any -> facts.found(list.first()
                    .finding(ID, any, "map what is missing from the export, in a record that amends this one")));
            made.forEach(matter -> finding(exhibits, matter, unmapped.isEmpty()).ifPresent(facts::found));
        }
        return facts.answer("no record of a judged period lists a change that says when it was merged or deployed");
    }

    private static Optional<String> unmapped(List<Matter> made) {
        if (made.size() < 2) {
            return Optional.empty();
        }
        for (String field : List.of("author", "approvals")) {
            if (made.stream().noneMatch(matter -> matter.has(field))) {
                return Optional.of("of " + Phrase.count(made.size(), "change")
                        + " none names its " + field
                        + ": whether somebody else approved them is not known");
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> finding(Exhibits exhibits, Matter matter, boolean named) {
        Moment made = Changes.made(matter).orElseThrow();
        String merged = (matter.has("merged") ? "merged " : "deployed ") + made;
        List<String> faults = new ArrayList<>();
        if (named) {
            Approvals approvals = Approvals.of(exhibits.whois(), matter);
            boolean emergency = matter.word("kind").filter("emergency"::equals).isPresent();
            (emergency ? approvals.faultOfEmergency(made, exhibits.today(matter.exhibit())) : approvals.fault(made))
                    .ifPresent(faults::add);
        }
        if (matter.limits().is("checks")) {
            Optional<String> checks = matter.word("checks");
            if (checks.filter("passed"::equals).isEmpty()) {
                faults.add(checks.map(word -> word.equals("none") ? "no tests ran" : "its tests " + word)
                        .orElse("nothing says whether its tests passed"));
            }
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(matter.finding(ID, merged + ": " + String.join("; ", faults), REMEDY));
    }
}
