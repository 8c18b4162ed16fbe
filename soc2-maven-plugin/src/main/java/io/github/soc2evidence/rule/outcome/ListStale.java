package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A list of accounts that was older on the day of the review than the control allows. */
public final class ListStale implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("list-stale");
    private static final String LIMIT = "list-age";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every list of accounts young enough on the day of its review?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of("access-review")) {
            Optional<Span> limit = exhibit.limits().span(LIMIT);
            if (limit.isPresent()) {
                facts.examined();
                finding(exhibit, limit.get()).ifPresent(facts::found);
            }
        }
        return facts.answer("no requirement of which there is an access review sets " + LIMIT);
    }

    private static Optional<Finding> finding(Exhibit exhibit, Span limit) {
        Optional<LocalDate> taken = taken(exhibit);
        if (taken.isEmpty()) {
            return Optional.of(exhibit.finding(
                    ID,
                    "no source says when the list was taken: whether it was older than " + Limits.said(limit) + " on "
                            + exhibit.performed() + " is not known",
                    "say in sources when each list was extracted, in a record that amends this one"));
        }
        Deadline oldest = exhibit.limits().after(new Moment.Day(taken.get()), limit);
        return oldest.isOver(exhibit.performed())
                ? Optional.of(exhibit.finding(
                        ID,
                        "taken on " + taken.get() + ", young enough until " + oldest.lastDay() + " ("
                                + Limits.said(limit) + "), reviewed on " + exhibit.performed() + ", "
                                + Phrase.days(oldest.lastDay(), exhibit.performed()) + " too old",
                        "take the list anew, review what has changed since, and file that as a record that follows"
                                + " this one"))
                : Optional.empty();
    }

    /** When the list was taken from its source, of several the earliest. */
    private static Optional<LocalDate> taken(Exhibit exhibit) {
        Optional<LocalDate> mapped = exhibit.said()
                .details()
                .table("accounts")
                .filter(Population.Mapped.class::isInstance)
                .map(list -> ((Population.Mapped) list).artifact())
                .map(Located::value)
                .flatMap(exhibit::extracted);
        return mapped.or(() -> exhibit.said().sources().stream()
                .flatMap(source -> source.extracted().stream())
                .map(moment -> moment.day(exhibit.zone()))
                .min(Comparator.naturalOrder()));
    }
}
