package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.Optional;

/** A window of which less than half lay in the control's effective life, or that ended before its subject was in scope. */
public final class NotRequired extends WindowRule {
    public NotRequired() {
        super(
                "not-required",
                "Which windows lay mostly outside of the control's life, before their subject came into scope, or were cut short?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {

        if (window.verdict() != Verdict.NOT_REQUIRED) {
            return Optional.empty();
        }
        Days days = window.nominal().days();
        Optional<LocalDate> later = series.mandate().begins().filter(days.to()::isBefore);
        if (later.isPresent()) {
            return Optional.of("it ended " + days.to() + ", before its subject came into scope on " + later.get());
        }
        Days unit = window.nominal().unit();
        if (days.count() * 2 < unit.count()) {
            return Optional.of("a change of the control left " + days.count() + " of its "
                    + Phrase.count(unit.count(), "day") + ", less than half");
        }
        return Optional.of(
                "the control was effective on " + series.mandate().lived().common(days) + " of its "
                        + Phrase.count(days.count(), "day") + ", less than half");
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the auditor may ask what was in place before the control, or after it";
    }
}
