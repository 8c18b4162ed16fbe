package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** A window due after the period, and performed after it. */
public final class Supplemental extends WindowRule {
    public Supplemental() {
        super("supplemental", "Which work was done after the period, for a window that falls due after it?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {
        return window.taken()
                .filter(any -> window.verdict() == Verdict.SUPPLEMENTAL)
                .map(taken -> dueAndPerformed(window, taken) + ", after the period ended on "
                        + series.mandate().period().to());
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the next period judges it";
    }
}
