package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Mandate;
import io.github.soc2evidence.timeline.Operation;
import io.github.soc2evidence.timeline.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One requirement, of one subject where there are several, in one period: how it operated.
 *
 * @param requirement as it was last declared
 * @param pointInTime whether one instance on a day is asked for, and not windows over a period (time.md, "Type 1")
 * @param uncorrected how it would be judged if what was declared a correction were none; absent where nothing was
 */
public record Series(
        SeriesId id,
        Id period,
        ControlHistory control,
        Requirement requirement,
        boolean pointInTime,
        Mandate mandate,
        Operation operation,
        Optional<Operation> uncorrected) {

    public List<Window> windows() {
        return operation.windows();
    }

    /** Whose clock tells its days: the requirement's own, or else the record's. */
    public ZoneId zone(ZoneId record) {
        return requirement.timeZone().map(Located::value).orElse(record);
    }

    public Subject subject(Window window) {
        return Subject.window(id, window.id());
    }

    public List<Gap> gaps() {
        return operation.gaps();
    }

    public Subject subject(Gap gap) {
        return Subject.gap(id, gap.from());
    }

    /** Where the requirement is declared, or last was. */
    public Location declared() {
        return control.declared(id.requirement().requirement());
    }
}
