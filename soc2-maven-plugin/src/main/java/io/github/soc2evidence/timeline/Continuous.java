package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.timeline.Gap.Reason;
import io.github.soc2evidence.timeline.Gap.Seen;
import io.github.soc2evidence.timeline.Observation.Sight;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges a continuous requirement (time.md, "Continuous requirements"): covered is what any stream shows to have
 * operated, less what any shows not to have, or not to be known. What is left of the effective days is gaps.
 */
public final class Continuous {
    private final Clockwork clock;
    private final Map<Sight, Spells> seen = new EnumMap<>(Sight.class);
    private final List<Inference> streams;
    private final List<Seen> good;
    private final List<Instant> points;
    private final List<Instant> bad;
    private final Spells stated;

    private Continuous(Clockwork clock, Collection<ObservationStream> streams) {
        this.clock = clock;
        this.streams =
                streams.stream().map(stream -> new Inference(stream, clock)).toList();
        for (Sight sight : Sight.values()) {
            seen.put(
                    sight,
                    Spells.of(this.streams.stream()
                            .flatMap(stream -> stream.of(sight).stream())
                            .toList()));
        }
        this.good = this.streams.stream()
                .flatMap(stream -> stream.good.stream())
                .sorted(Comparator.comparing(Seen::at)
                        .thenComparing(seen -> seen.observation().recorded())
                        .thenComparing(seen -> seen.observation().path())
                        .thenComparing(Seen::commit))
                .toList();
        this.points = good.stream().map(Seen::at).toList();
        this.bad = this.streams.stream()
                .flatMap(stream -> stream.bad.stream())
                .sorted()
                .toList();
        this.stated = Spells.of(
                this.streams.stream().flatMap(stream -> stream.stated.stream()).toList());
    }

    /**
     * The gaps of the effective days, up to as-of.
     *
     * @param mandate of definitions that are continuous
     * @param zone in which days begin and end
     * @param asOf the first instant that is not known
     */
    public static Continuity judge(Mandate mandate, Collection<ObservationStream> streams, ZoneId zone, Instant asOf) {
        return new Continuous(new Clockwork(mandate, zone, asOf), streams).continuity();
    }

    private Continuity continuity() {
        List<Gap> gaps = new ArrayList<>();
        List<Spell> examined = new ArrayList<>();
        List<Instant> looked = streams.stream()
                .flatMap(stream -> stream.looked.stream())
                .sorted()
                .distinct()
                .toList();
        List<Instant> within = new ArrayList<>();
        Optional<Duration> longest = Optional.empty();
        Spells covered =
                seen(Sight.OPERATING).without(seen(Sight.NOT_OPERATING)).without(seen(Sight.UNKNOWN));
        for (Days days : clock.mandate().effective().stretches()) {
            Optional<Spell> stretch = Spell.between(
                    clock.start(days.from()),
                    Spell.earlier(clock.start(days.to().plusDays(1)), clock.asOf()));
            if (stretch.isPresent()) {
                examined.add(stretch.get());
                for (Spell gap :
                        new Spells(List.of(stretch.get())).without(covered).all()) {
                    gaps.add(gap(gap, stretch.get()));
                }
                List<Instant> own =
                        looked.stream().filter(stretch.get()::contains).toList();
                longest = longer(longest, apart(own));
                within.addAll(own);
            }
        }
        return new Continuity(
                examined,
                clock.zone(),
                gaps,
                within.size(),
                longest,
                streams.stream().flatMap(any -> any.backfilled.stream()).toList(),
                streams.stream().flatMap(any -> any.ahead.stream()).toList(),
                streams.stream().flatMap(any -> any.disordered.stream()).toList());
    }

    private Spells seen(Sight sight) {
        return Objects.requireNonNull(seen.get(sight));
    }

    private static Optional<Duration> apart(List<Instant> looked) {
        Optional<Duration> longest = Optional.empty();
        for (int i = 1; i < looked.size(); i++) {
            longest = longer(longest, Optional.of(Duration.between(looked.get(i - 1), looked.get(i))));
        }
        return longest;
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
        return one.isEmpty() || (other.isPresent() && other.get().compareTo(one.get()) > 0) ? other : one;
    }

    private Gap gap(Spell gap, Spell stretch) {
        Optional<Seen> before = last(gap.from());
        Optional<Seen> after = first(gap.to());
        Instant earliest =
                before.map(any -> Spell.later(any.at(), stretch.from())).orElse(stretch.from());
        Instant latest = after.map(any -> Spell.earlier(any.at(), stretch.to())).orElse(stretch.to());
        return new Gap(
                gap,
                reason(gap.from()),
                certain(gap),
                Duration.between(earliest, latest),
                before,
                after,
                isTolerated(gap));
    }

    private boolean isTolerated(Spell gap) {
        Optional<Span> tolerance = clock.watch(gap.from()).tolerance();
        return tolerance.isPresent() && !clock.after(gap.from(), tolerance).isBefore(gap.to());
    }

    private Reason reason(Instant at) {
        if (seen(Sight.NOT_OPERATING).contains(at)) {
            return Reason.NOT_OPERATING;
        }
        if (seen(Sight.UNKNOWN).contains(at)) {
            return Reason.UNKNOWN;
        }
        return seen(Sight.REMOVED).contains(at) ? Reason.REMOVED : Reason.UNOBSERVED;
    }

    /** From the first to the last time that something in the gap was seen, or is stated by a source. */
    private Duration certain(Spell gap) {
        Spells told = stated.and(gap);
        List<Instant> ends = new ArrayList<>();
        int first = notBefore(bad, gap.from());
        int next = notBefore(bad, gap.to());
        if (first < next) {
            ends.add(bad.get(first));
            ends.add(bad.get(next - 1));
        }
        if (!told.all().isEmpty()) {
            ends.add(told.all().get(0).from());
            ends.add(told.all().get(told.all().size() - 1).to());
        }
        return ends.isEmpty() ? Duration.ZERO : Duration.between(Collections.min(ends), Collections.max(ends));
    }

    private Optional<Seen> last(Instant until) {
        int after = notBefore(points, until.plusNanos(1));
        return after == 0 ? Optional.empty() : Optional.of(good.get(after - 1));
    }

    private Optional<Seen> first(Instant since) {
        int at = notBefore(points, since);
        return at == good.size() ? Optional.empty() : Optional.of(good.get(at));
    }

    /** The place of the first instant that is not before another. */
    private static int notBefore(List<Instant> sorted, Instant limit) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).isBefore(limit)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
