package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** An occurrence recorded after its deadline, and later than records may be. */
public final class WindowBackfilled extends WindowRule {
    public WindowBackfilled() {
        super("window-backfilled", "Was every occurrence recorded while it was fresh?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {

        Nominal nominal = window.nominal();
        return window.taken()
                .filter(any -> window.verdict() == Verdict.BACKFILLED)
                .map(taken -> dueAndPerformed(window, taken) + " (claimed), recorded " + taken.recordedDay() + ": "
                        + Phrase.days(window.terms().day(taken), taken.recordedDay()) + " after it, "
                        + Phrase.days(nominal.deadline(), taken.recordedDay())
                        + " after the deadline (records are due by "
                        + series.mandate().timely(window.terms(), taken) + ")");
    }

    @Override
    String remedy(Series series, Window window) {
        return "disclose the window, and say what else shows that the work was done then";
    }
}
