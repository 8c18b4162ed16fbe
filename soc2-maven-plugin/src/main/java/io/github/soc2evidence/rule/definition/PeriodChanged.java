package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.ReportingPeriod;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A period whose days were changed, or that was removed, after it had begun. */
public final class PeriodChanged implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("period-changed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Has every period kept its days since it began?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = Revised.in(dossier).stream()
                .flatMap(revised -> finding(dossier, revised).stream())
                .toList();
        return Answer.of(ID, dossier.examination().versions().all().size(), "soc2.yaml has no history", findings);
    }

    private static Optional<Finding> finding(Dossier dossier, Revised revised) {
        List<ReportingPeriod> changed = revised.before().periods().stream()
                .filter(period -> begins(period)
                        .filter(day -> !day.isAfter(revised.day()))
                        .isPresent())
                .filter(period -> !days(period)
                        .equals(find(revised.after(), id(period))
                                .map(PeriodChanged::days)
                                .orElse("")))
                .toList();
        Optional<Id> judged = dossier.periodOf(revised.day())
                .map(Period::id)
                .or(() -> changed.stream()
                        .map(PeriodChanged::id)
                        .filter(id ->
                                dossier.judgedPeriods().anyMatch(any -> any.id().equals(id)))
                        .findFirst());
        if (changed.isEmpty() || (judged.isEmpty() && dossier.isElsewhere(revised.day()))) {
            return Optional.empty();
        }
        List<String> changes = new ArrayList<>();
        changed.forEach(period -> changes.add("period " + period.id() + " from " + days(period) + " to "
                + find(revised.after(), id(period)).map(PeriodChanged::days).orElse("none")));
        Place place = find(revised.after(), id(changed.get(0)))
                .map(ReportingPeriod::at)
                .orElse(revised.after().at());
        return Optional.of(Finding.of(
                        ID,
                        revised.subject(),
                        "on " + revised.day() + ", after it had begun: " + String.join("; ", changes),
                        "say in a disclosure why the days changed, and with whom that was agreed")
                .at(revised.at(place))
                .in(judged));
    }

    private static Optional<ReportingPeriod> find(Examination examination, Id id) {
        return examination.periods().stream()
                .filter(period -> id(period).equals(id))
                .findFirst();
    }

    private static Id id(ReportingPeriod period) {
        return period.id().value();
    }

    private static Optional<LocalDate> begins(ReportingPeriod period) {
        return period.from().or(period::asOf);
    }

    /** {@code 2026-01-01..2026-12-31}, or the day of a period that is a point in time. */
    private static String days(ReportingPeriod period) {
        return period.asOf()
                .map(LocalDate::toString)
                .orElseGet(() -> period.from().map(LocalDate::toString).orElse("") + ".."
                        + period.to().map(LocalDate::toString).orElse(""));
    }
}
