package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** A window whose deadline has passed while nothing counts for it. */
public final class WindowMissed extends WindowRule {
    public WindowMissed() {
        super("window-missed", "Was every required window met before its deadline passed?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {

        Nominal nominal = window.nominal();
        return window.verdict() == Verdict.MISSED
                ? Optional.of("due " + nominal.due() + ", nothing recorded by "
                        + dossier.asOf().day() + " (" + grace(window) + ")")
                : Optional.empty();
    }

    @Override
    String remedy(Series series, Window window) {
        return "file the record if the work was done, with the day it was done; disclose the window in any case";
    }
}
