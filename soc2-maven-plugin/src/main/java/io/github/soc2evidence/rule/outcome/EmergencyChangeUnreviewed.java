package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Changes;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.Optional;

/** An emergency that was not reviewed afterwards within the control's limit. */
public final class EmergencyChangeUnreviewed implements Rule<Exhibits> {
    /** The limit of the time until it is reviewed. */
    static final String LIMIT = "reviewed-within";

    private static final RuleId ID = new RuleId("emergency-change-unreviewed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every emergency change reviewed in time afterwards?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Matters list : Matters.of(exhibits, Changes::of, Changes.TYPE)) {
            for (Matter matter : list.all()) {
                Optional<Moment> made = Changes.made(matter);
                Optional<Span> limit = matter.limits().span(LIMIT);
                if (made.isPresent()
                        && limit.isPresent()
                        && matter.word("kind").filter("emergency"::equals).isPresent()) {
                    facts.examined();
                    Lateness.of(
                                    matter.limits().after(made.get(), limit.get()),
                                    "reviewed",
                                    matter.moment("reviewed"),
                                    exhibits.today(matter.exhibit()))
                            .ifPresent(late -> facts.found(matter.finding(
                                    ID,
                                    (matter.has("merged") ? "merged " : "deployed ") + made.get() + ", " + late,
                                    "review it, and file when that was in a record that follows this one; disclose the"
                                            + " delay")));
                }
            }
        }
        return facts.answer("no emergency was merged or deployed under a requirement that sets " + LIMIT);
    }
}
