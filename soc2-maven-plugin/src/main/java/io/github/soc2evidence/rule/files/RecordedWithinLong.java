package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;

/** So long a time to record what was done that the record says little of when it was done. */
public final class RecordedWithinLong implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("recorded-within-long");

    /** In calendar days (format.md, {@code recorded-within}). */
    private static final int LONG = 30;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Must evidence be recorded within 30 days after the work?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Filed<Examination> file = dossier.examination().filed();
        Located<Span> within = file.value().recordedWithin();
        long days = within.value().longest();
        String reach = within.value() instanceof Span.Calendar ? "" : " (up to " + Phrase.count(days, "day") + ")";
        List<Finding> findings = days <= LONG
                ? List.of()
                : List.of(Finding.of(
                                ID,
                                Subject.place(file.path(), within.at().pointer()),
                                "recorded-within is " + Phrase.length(within.value()) + reach
                                        + ", more than 30 days: a record may come that late, and nobody is asked why",
                                "shorten it to P30D or less, or be ready to tell why work takes so long to be recorded")
                        .at(file.at(within.at())));
        return Answer.of(ID, 1, "", findings);
    }
}
