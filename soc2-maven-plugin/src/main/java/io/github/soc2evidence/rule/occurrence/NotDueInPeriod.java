package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.Optional;

/** A window that merely touches the end of the period. */
public final class NotDueInPeriod extends WindowRule {
    public NotDueInPeriod() {
        super("not-due-in-period", "Which windows begin in the period and fall due after it?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {
        if (window.verdict() != Verdict.NOT_DUE) {
            return Optional.empty();
        }
        Nominal nominal = window.nominal();
        LocalDate end = end(series, nominal);
        return Optional.of(
                nominal.due().isAfter(end)
                        ? "due " + nominal.due() + ", after " + end + ": not tested in this period"
                        : "in force for less than "
                                + Phrase.count(nominal.days().count(), "day") + " on " + end
                                + ": not due for the first time yet");
    }

    /** The last of the effective days that the window touches. */
    private static LocalDate end(Series series, Nominal nominal) {
        return series.mandate().effective().stretches().stream()
                .filter(stretch -> !stretch.from().isAfter(nominal.days().to()))
                .map(Days::to)
                .reduce((earlier, later) -> later)
                .orElse(series.mandate().period().to());
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the next period judges it";
    }
}
