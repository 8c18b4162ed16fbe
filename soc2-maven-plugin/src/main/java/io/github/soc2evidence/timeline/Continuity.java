package io.github.soc2evidence.timeline;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How something that should operate continuously did, as far as it was looked at.
 *
 * @param examined the effective days as far as they are known
 * @param zone in which its days begin and end
 * @param gaps in order, those that are tolerated too
 * @param observed at how many instants of the effective days somebody or something looked
 * @param longest the longest time between two of these; absent where there are not two
 * @param backfilled operating observations that were recorded too late to count from their own time, as recorded
 * @param ahead observations performed, as they say, on a day after the one on which they were recorded: they count for nothing
 * @param disordered observations performed before the one that their stream had before them, as recorded
 */
public record Continuity(
        List<Spell> examined,
        ZoneId zone,
        List<Gap> gaps,
        int observed,
        Optional<Duration> longest,
        List<Observation> backfilled,
        List<Observation> ahead,
        List<Disorder> disordered) {
    public Continuity {
        examined = List.copyOf(examined);
        gaps = List.copyOf(gaps);
        backfilled = List.copyOf(backfilled);
        ahead = List.copyOf(ahead);
        disordered = List.copyOf(disordered);
    }

    /** An observation, and the one that its stream had before it though it was performed later. */
    public record Disorder(Observation observation, Observation previous) {}

    /** Whether a gap goes on at the end of what is known. */
    public boolean goesOn(Gap gap) {
        return examined.get(examined.size() - 1).to().equals(gap.spell().to());
    }

    /** The gaps that the control does not accept. */
    public List<Gap> deviations() {
        return gaps.stream().filter(gap -> !gap.tolerated()).toList();
    }

    /** All gaps together. */
    public Duration total() {
        return gaps.stream().map(gap -> gap.spell().length()).reduce(Duration.ZERO, Duration::plus);
    }

    public Duration longestGap() {
        return gaps.stream()
                .map(gap -> gap.spell().length())
                .reduce(Duration.ZERO, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }
}
