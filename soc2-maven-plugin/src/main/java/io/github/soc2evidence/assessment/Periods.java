package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Placement;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Examination.ReportingPeriod;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.source.CannotAssess;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The examination's periods, each with its windows, and whether this run judges it. */
final class Periods {
    private Periods() {}

    static List<Period> of(Examination examination, Placement placement, LocalDate asOf, Optional<Id> asked) {
        List<String> known =
                examination.periods().stream().map(any -> any.id().toString()).toList();
        asked.filter(id -> !known.contains(id.value())).ifPresent(id -> {
            throw CannotAssess.error(
                    "soc2.yaml has no period \"" + id + "\"" + Phrase.didYouMean(id.value(), known),
                    "give one of these as -Dsoc2.period: " + String.join(", ", known));
        });
        List<Period> periods = new ArrayList<>();
        for (ReportingPeriod period : examination.periods()) {
            Id id = period.id().value();
            Days days = Placement.days(period);
            periods.add(new Period(id, days, standing(period, days, asOf, asked), placement.series(id, days)));
        }
        return periods;
    }

    private static Period.Standing standing(ReportingPeriod period, Days days, LocalDate asOf, Optional<Id> asked) {
        if (period.report().filter(report -> !report.issued().isAfter(asOf)).isPresent()) {
            return Period.Standing.ISSUED;
        }
        if (days.from().isAfter(asOf)) {
            return Period.Standing.NOT_BEGUN;
        }
        return asked.filter(id -> !id.equals(period.id().value())).isPresent()
                ? Period.Standing.NOT_ASKED
                : Period.Standing.JUDGED;
    }
}
