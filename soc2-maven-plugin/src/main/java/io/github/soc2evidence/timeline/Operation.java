package io.github.soc2evidence.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a series operated: its windows, judged, and what only shows over all of them.
 *
 * @param windows in order, each name once
 * @param shortfall fewer performances than full units, where no window says so itself
 * @param spacings neighbouring performances that lie too far apart
 * @param continuity present where the requirement is continuous
 */
public record Operation(
        List<Window> windows, Optional<Shortfall> shortfall, List<Spacing> spacings, Optional<Continuity> continuity) {
    public static final Operation NONE = new Operation(List.of(), Optional.empty(), List.of());

    public Operation {
        windows = List.copyOf(windows);
        spacings = List.copyOf(spacings);
    }

    /** Of windows alone. */
    public Operation(List<Window> windows, Optional<Shortfall> shortfall, List<Spacing> spacings) {
        this(windows, shortfall, spacings, Optional.empty());
    }

    /** Of something continuous. */
    public static Operation of(Continuity continuity) {
        return new Operation(List.of(), Optional.empty(), List.of(), Optional.of(continuity));
    }

    /** Its gaps; none where it has windows. */
    public List<Gap> gaps() {
        return continuity.map(Continuity::gaps).orElse(List.of());
    }

    /** This, and what came of another manner in which the series operated at another time. */
    public Operation and(Operation other) {
        return new Operation(
                Stream.concat(windows.stream(), other.windows.stream())
                        .sorted(Comparator.comparing(
                                window -> window.nominal().days().from()))
                        .toList(),
                shortfall.or(other::shortfall),
                Stream.concat(spacings.stream(), other.spacings.stream()).toList(),
                continuity.or(other::continuity));
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
