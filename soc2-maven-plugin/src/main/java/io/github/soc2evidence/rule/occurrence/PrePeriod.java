package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** An occurrence on time, and before the period began. */
public final class PrePeriod extends WindowRule {
    public PrePeriod() {
        super("pre-period", "Which windows rest on work done before the period began?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {
        Nominal nominal = window.nominal();
        return window.taken()
                .filter(any -> window.verdict() == Verdict.PRE_PERIOD)
                .map(taken -> performed(window, taken) + ", before the period began on "
                        + series.mandate().period().from() + "; due " + nominal.due());
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the auditor may ask for evidence within the period";
    }
}
