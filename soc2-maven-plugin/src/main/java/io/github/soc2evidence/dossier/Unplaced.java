package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Id;
import java.time.LocalDate;

/**
 * A record of a requirement that is a candidate for none of its windows.
 *
 * @param performed the day that is claimed
 * @param elsewhere whether it is of a time that the period's windows do not reach
 * @param why it counts for none, in words that follow its name
 */
public record Unplaced(Filed<Evidence> record, LocalDate performed, boolean elsewhere, String why) {
    public Id id() {
        return record.value().id().value();
    }
}
