package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who joined and was not screened, had not agreed or was not trained within the control's limits of their first day. */
public final class OnboardingIncomplete implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("onboarding-incomplete");
    private static final List<String> STEPS = List.of("screened", "agreed", "trained");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was everybody who joined screened, bound by agreements and trained in time?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Matters.items(exhibits, "onboarding").forEach(matter -> {
            List<String> limited = STEPS.stream()
                    .filter(step -> matter.limits().span(step + "-within").isPresent())
                    .toList();
            facts.examined(limited.size());
            List<String> faults = limited.isEmpty() ? List.of() : faults(exhibits, matter, limited);
            if (!faults.isEmpty()) {
                facts.found(matter.finding(
                        ID,
                        String.join("; ", faults),
                        "have it made good, and file when that was in a record that follows this one; disclose what was"
                                + " late"));
            }
        });
        return facts.answer("no requirement of which there is a list of joiners sets screened-within, agreed-within or"
                + " trained-within");
    }

    private static List<String> faults(Exhibits exhibits, Matter matter, List<String> limited) {
        Optional<Moment> start = matter.moment("start")
                .or(() -> matter.text("person")
                        .flatMap(exhibits.whois()::of)
                        .flatMap(Person::employed)
                        .flatMap(life -> life.from())
                        .map(Moment.Day::new));
        if (start.isEmpty()) {
            return List.of("neither the list nor people.yaml says when they began: whether they were "
                    + String.join(", ", limited) + " in time is not known");
        }
        List<String> faults = new ArrayList<>();
        for (String step : limited) {
            Lateness.of(
                            matter.limits()
                                    .after(
                                            start.get(),
                                            matter.limits()
                                                    .span(step + "-within")
                                                    .orElseThrow()),
                            step,
                            matter.moment(step),
                            exhibits.today(matter.exhibit()))
                    .ifPresent(faults::add);
        }
        return faults.isEmpty() ? faults : List.of("began " + start.get() + ": " + String.join("; ", faults));
    }
}
