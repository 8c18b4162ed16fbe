package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.timeline.Definition;
import io.github.soc2evidence.timeline.Window;
import java.util.List;

/** One requirement, of one subject where there are several, in one period: its windows, judged. */
public record Series(
        SeriesId id,
        Id period,
        Filed<Control> control,
        Requirement requirement,
        Definition definition,
        List<Window> windows) {
    public Series {
        windows = List.copyOf(windows);
    }

    public Subject subject(Window window) {
        return Subject.window(id, window.nominal().id());
    }

    /** Where the requirement is declared. */
    public Location declared() {
        return control.at(requirement.at());
    }
}
