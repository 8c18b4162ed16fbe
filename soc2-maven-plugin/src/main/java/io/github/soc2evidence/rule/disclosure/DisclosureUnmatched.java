package io.github.soc2evidence.rule.disclosure;

import io.github.soc2evidence.model.Disclosure.Deviation;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Docket;
import io.github.soc2evidence.rule.Rule;

/** A disclosed deviation that no finding of its period bears out. */
public final class DisclosureUnmatched implements Rule<Docket> {
    private static final RuleId ID = new RuleId("disclosure-unmatched");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every disclosure name a deviation that was found?";
    }

    @Override
    public Answer examine(Docket docket) {
        int examined = docket.dossier().disclosures().stream()
                .mapToInt(disclosure -> disclosure.value().deviations().size())
                .sum();
        return Answer.of(
                ID,
                examined,
                "there is no disclosure",
                docket.unmatched().stream().map(DisclosureUnmatched::finding).toList());
    }

    private static Finding finding(Docket.Unmatched unmatched) {
        Deviation deviation = unmatched.deviation();
        return Finding.of(
                        ID,
                        Subject.place(
                                unmatched.disclosure().path(), deviation.at().pointer()),
                        "\"" + deviation.subject() + "\" is disclosed, and " + unmatched.why(),
                        "name the finding's subject exactly as the report has it, or take the entry out")
                .at(unmatched.disclosure().filed().at(deviation.subject().at()));
    }
}
