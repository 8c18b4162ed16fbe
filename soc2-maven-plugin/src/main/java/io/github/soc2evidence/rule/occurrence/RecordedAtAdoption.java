package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** An occurrence whose record reached the chain no later than the record was adopted. */
public final class RecordedAtAdoption extends WindowRule {
    public RecordedAtAdoption() {
        super(
                "recorded-at-adoption",
                "Which windows rest on records that were imported when the repository was adopted?");
    }

    @Override
    boolean asksOf(Window window) {
        return true;
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {

        return window.taken()
                .filter(taken -> taken.imported()
                        && taken.recordedDay().isAfter(series.mandate().timely(window.terms(), taken)))
                .map(taken -> performed(window, taken) + " (claimed), imported " + taken.recordedDay()
                        + " when the repository was adopted: git cannot say when it was written");
    }

    @Override
    String remedy(Series series, Window window) {
        return "keep what shows when the work was done: the auditor will ask";
    }
}
