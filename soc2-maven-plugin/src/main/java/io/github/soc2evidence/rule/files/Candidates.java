package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Verdict;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The records that a window of any period rests on, or could. */
final class Candidates {
    private Candidates() {}

    static Set<Id> of(Dossier dossier) {
        return of(dossier, any -> true);
    }

    /** Of windows that something was due for. */
    static Set<Id> ofWhatWasDue(Dossier dossier) {
        return of(dossier, verdict -> verdict.wasDue() || verdict == Verdict.SUPPLEMENTAL);
    }

    private static Set<Id> of(Dossier dossier, Predicate<Verdict> which) {
        return dossier.periods().stream()
                .flatMap(period -> period.series().stream())
                .flatMap(series -> series.windows().stream())
                .filter(window -> which.test(window.verdict()))
                .flatMap(window -> window.candidates())
                .map(occurrence -> occurrence.record())
                .collect(Collectors.toSet());
    }
}
