package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.NotApplicable;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Placeholder;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A criterion that is said not to apply without a word on why, or because a vendor answers to it: then it applies, and is
 * carved out (format.md, {@code not-applicable}).
 */
public final class NotApplicableUnexplained implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("not-applicable-unexplained");

    /** The whole of a reason, without punctuation. */
    private static final Pattern NOTHING = Pattern.compile("(?:(?:it |this |the criterion |criterion )?(?:is |does )?"
            + "(?:n ?a|not? applicable|not apply|no|none|not (?:needed|relevant|required|in scope)|irrelevant"
            + "|out of scope|see above|as agreed)(?: (?:to us|for us|here))?)?");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every criterion that is said not to apply come with a reason that is one?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Filed<Examination> file = dossier.examination().filed();
        Delegation delegation = Delegation.to(dossier.vendors());
        List<Finding> findings = new ArrayList<>();
        for (NotApplicable item : file.value().notApplicable()) {
            problem(item, delegation)
                    .ifPresent(problem ->
                            findings.add(problem.at(file.at(item.reason().at()))));
        }
        return Answer.of(
                ID,
                file.value().notApplicable().size(),
                "soc2.yaml says of no criterion that it does not apply",
                findings);
    }

    private static Optional<Finding> problem(NotApplicable item, Delegation delegation) {
        String reason = item.reason().value();
        String plain = Delegation.plain(reason);
        Subject subject = Subject.place("soc2.yaml", item.reason().at().pointer());
        if (Placeholder.is(reason) || NOTHING.matcher(plain).matches()) {
            return Optional.of(Finding.of(
                    ID,
                    subject,
                    item.criterion() + " is said not to apply, and the reason given is " + Phrase.quoted(reason)
                            + ", which gives none",
                    "say what the system does not do or have, so that the criterion has nothing to apply to"));
        }
        return delegation
                .in(plain)
                .map(to -> Finding.of(
                        ID,
                        subject,
                        item.criterion() + " is said not to apply, and the reason " + Phrase.quoted(reason)
                                + " only names " + to + ": what a vendor does for the system applies to it",
                        "take it out of not-applicable; say in vendors.yaml that the vendor is expected to answer to it"
                                + " (`subservice: carve-out`, `expects`)"));
    }
}
