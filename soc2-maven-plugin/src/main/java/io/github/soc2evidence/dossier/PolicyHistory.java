package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A policy through its history, also one that was withdrawn.
 *
 * @param last the last edition that said anything; {@code told} has a later one where the file was removed
 * @param adopted what was recorded on or before this day was so since ever
 */
public record PolicyHistory(Course<Policy> told, Edition<Policy> last, LocalDate adopted) {
    /**
     * An approval, and the days on which it holds.
     *
     * @param on the day that it was given, as it was typed
     */
    public record Held(Act act, LocalDate on, Days days) {}

    /** The history of a policy; absent if nothing that was said of it could be read, or stood for a day. */
    public static Optional<PolicyHistory> of(
            Versions<Policy> versions, List<Recorded> chain, ZoneId zone, LocalDate adopted) {
        Course<Policy> told = Course.of(versions, chain, zone);
        return told.editions().stream()
                .filter(edition -> edition.value().isPresent())
                .reduce((earlier, later) -> later)
                .map(last -> new PolicyHistory(told, last, adopted));
    }

    /** The last that was said of it. */
    public Policy policy() {
        return last.value().orElseThrow();
    }

    public boolean isStanding() {
        return told.standing().isPresent();
    }

    /** The days on which it was in force: by its own word, or since it was first recorded, until it was withdrawn. */
    public DaySet lived() {
        LocalDate first = told.first(any -> true).orElseThrow();
        DaySet recorded = first.isAfter(adopted) ? DaySet.of(new Days(first, Days.EVER.to())) : DaySet.EVER;
        return told.holding(
                policy ->
                        policy.effective().map(life -> DaySet.of(life.value())).orElse(recorded),
                Days.EVER.from());
    }

    /**
     * Every approval that it ever had, earliest first, and how long each holds: as long as the policy said then, or
     * says now if it said nothing. One that was recorded late holds from when it was recorded.
     */
    public List<Held> approvals(Examination examination) {
        Set<LocalDate> holidays = new HashSet<>(examination.holidays());
        List<Held> approvals = new ArrayList<>();
        for (Edition<Policy> edition : told.editions()) {
            Optional<Act> approved = edition.value().flatMap(Policy::approved).map(Located::value);
            Optional<Span> within = edition.value()
                    .flatMap(Policy::reviewWithin)
                    .or(() -> policy().reviewWithin())
                    .map(Located::value);
            if (approved.isPresent() && within.isPresent()) {
                LocalDate on = approved.get().on();
                LocalDate until = within.get().after(on, holidays);
                boolean late = edition.since()
                                .isAfter(examination.recordedWithin().value().after(on, holidays))
                        && edition.since().isAfter(adopted);
                LocalDate from = late ? edition.since() : on;
                if (!until.isBefore(from)) {
                    approvals.add(new Held(approved.get(), on, new Days(from, until)));
                }
            }
        }
        return approvals;
    }
}
