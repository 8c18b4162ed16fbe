package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** An occurrence that covers a window and was performed after its deadline. */
public final class WindowLate extends WindowRule {
    public WindowLate() {
        super("window-late", "Was every occurrence performed by its deadline?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {
        Nominal nominal = window.nominal();
        return window.taken()
                .filter(any -> window.verdict() == Verdict.LATE)
                .map(taken -> dueAndPerformed(window, taken) + ", "
                        + Phrase.days(nominal.deadline(), window.terms().day(taken)) + " late (" + grace(window) + ")");
    }

    @Override
    String remedy(Series series, Window window) {
        return "disclose the window: a late performance cannot be made earlier";
    }
}
