package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** A window of which less than half lay in the control's effective life. */
public final class NotRequired extends WindowRule {
    public NotRequired() {
        super("not-required", "Which windows lay mostly outside of the control's life?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {

        Days days = window.nominal().days();
        long lived = series.definition().life().within(days).map(Days::count).orElse(0L);
        return window.verdict() == Verdict.NOT_REQUIRED
                ? Optional.of("the control was effective on " + lived + " of its " + Phrase.count(days.count(), "day")
                        + ", less than half")
                : Optional.empty();
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the auditor may ask what was in place before the control, or after it";
    }
}
