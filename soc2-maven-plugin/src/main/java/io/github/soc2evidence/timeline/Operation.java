package io.github.soc2evidence.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a series operated: its windows, judged, and what only shows over all of them.
 *
 * @param windows in order, each name once
 * @param shortfall fewer performances than full units, where no window says so itself
 * @param spacings neighbouring performances that lie too far apart
 */
public record Operation(List<Window> windows, Optional<Shortfall> shortfall, List<Spacing> spacings) {
    public Operation {
        windows = List.copyOf(windows);
        spacings = List.copyOf(spacings);
    }

    /**
     * Fewer performances than the time asked for.
     *
     * @param performed within the effective days, those in grace included
     * @param units full units of the effective days that fell due in them
     */
    public record Shortfall(int performed, int units) {}

    /**
     * Two neighbouring performances that are further apart than one and a half units.
     *
     * @param most how many days they may be apart
     */
    public record Spacing(LocalDate from, LocalDate to, long most) {}
}
