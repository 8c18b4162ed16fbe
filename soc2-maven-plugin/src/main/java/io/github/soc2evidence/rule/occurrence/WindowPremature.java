package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** An occurrence that covers a window and was performed before its work could be done. */
public final class WindowPremature extends WindowRule {
    public WindowPremature() {
        super("window-premature", "Was every occurrence performed once its window allowed it?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {
        Nominal nominal = window.nominal();
        return window.taken()
                .filter(any -> window.verdict() == Verdict.PREMATURE)
                .map(taken -> "earliest " + nominal.earliest() + ", " + performed(window, taken) + ", "
                        + Phrase.days(window.terms().day(taken), nominal.earliest()) + " too early");
    }

    @Override
    String remedy(Series series, Window window) {
        return "do it again within the window if that is still open; else disclose the window";
    }
}
