package io.github.soc2evidence.rule;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Severity;
import java.util.Optional;

/** A finding with its weight, and the disclosure that names it. */
public record Judged(Finding finding, Severity severity, Bearing bearing, Optional<Committed<Disclosure>> disclosure) {
    /** Whether a disclosure of it can expire. */
    public boolean goesOn() {
        return bearing == Bearing.CONDITION;
    }

    /** Whether it stands between the record and green. */
    public boolean isUndisclosedDeviation() {
        return severity == Severity.ERROR && disclosure.isEmpty();
    }
}
