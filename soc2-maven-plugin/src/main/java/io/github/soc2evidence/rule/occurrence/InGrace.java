package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.util.Optional;

/** An occurrence after its due day and within the grace that the control declares. */
public final class InGrace extends WindowRule {
    public InGrace() {
        super("in-grace", "Which occurrences made use of their grace?");
    }

    @Override
    Optional<String> fact(Dossier dossier, Series series, Window window) {
        Nominal nominal = window.nominal();
        return window.taken()
                .filter(any -> window.verdict() == Verdict.IN_GRACE)
                .map(taken -> dueAndPerformed(window, taken) + ", within the " + grace(window) + " that ends "
                        + nominal.deadline());
    }

    @Override
    String remedy(Series series, Window window) {
        return "nothing; the auditor may ask why the control grants grace";
    }
}
