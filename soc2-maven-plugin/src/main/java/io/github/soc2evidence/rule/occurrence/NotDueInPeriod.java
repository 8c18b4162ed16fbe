package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** A window that merely touches the end of the period. */
public final class NotDueInPeriod extends WindowRule {
    public NotDueInPeriod() {
        super("not-due-in-period", "Which windows begin in the period and fall due after it?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {

        Nominal nominal = window.nominal();
        return window.verdict() == Verdict.NOT_DUE
                ? Optional.of("due " + nominal.due() + ", after "
                        + series.definition().effective().to() + ": not tested in this period")
                : Optional.empty();
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the next period judges it";
    }
}
