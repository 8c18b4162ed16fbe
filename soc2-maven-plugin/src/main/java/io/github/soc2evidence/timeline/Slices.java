package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges what is driven by events: whether populations tile the effective days (time.md, "Event-driven requirements"). */
public final class Slices {
    private Slices() {}

    /**
     * The slices of the effective days, each laid under the definition in force when it begins.
     *
     * @param asOf the last day that is known: what was performed later is not there yet
     */
    public static Operation judge(Mandate mandate, Collection<Delivery> deliveries, LocalDate asOf) {
        List<Nominal> slices = mandate.effective().stretches().stream()
                .flatMap(stretch -> laid(mandate, stretch).stream())
                .toList();
        List<Delivery> known = deliveries.stream()
                .filter(any -> slices.stream().anyMatch(slice -> isOf(slice, any, asOf)))
                .sorted(Delivery.IN_ORDER)
                .toList();
        Strands strands = Strands.named(known);
        List<Window> windows = slices.stream()
                .map(slice -> judge(
                        slice,
                        strands.in(
                                slice.days(),
                                known.stream()
                                        .filter(any -> isOf(slice, any, asOf))
                                        .toList()),
                        asOf))
                .toList();
        return new Operation(windows, Optional.empty(), List.of());
    }

    private static List<Nominal> laid(Mandate mandate, Days stretch) {
        List<Nominal> slices = new ArrayList<>();
        LocalDate next = stretch.from();
        while (!next.isAfter(stretch.to())) {
            Terms terms = mandate.at(next);
            LocalDate end = terms.slice().orElseThrow() == Slice.PERIOD
                    ? stretch.to()
                    : new Grid(terms, mandate.period().from()).holding(next).to();
            Days days = new Days(next, end.isBefore(stretch.to()) ? end : stretch.to());
            slices.add(Nominal.of(terms, next, days));
            next = days.to().plusDays(1);
        }
        return slices;
    }

    private static boolean isOf(Nominal slice, Delivery delivery, LocalDate asOf) {
        return slice.days().common(delivery.days()) > 0
                && slice.terms().accepts(delivery.by())
                && !slice.terms().day(delivery.by()).isAfter(asOf);
    }

    private static Window judge(Nominal slice, Tiling tiling, LocalDate asOf) {
        Verdict verdict = tiling.isKnown()
                ? tiling.isZero() ? Verdict.NO_OCCURRENCE : Verdict.ON_TIME
                : asOf.isAfter(slice.deadline()) ? Verdict.MISSED : Verdict.OPEN;
        // What completes a slice is delivered last.
        Comparator<Occurrence> latest =
                Comparator.comparing((Occurrence any) -> slice.terms().day(any)).reversed();
        List<Occurrence> by = tiling.tiles()
                .map(tile -> tile.delivery().by())
                .distinct()
                .sorted(latest.thenComparing(Occurrence.AS_RECORDED))
                .toList();
        Set<Occurrence> sound = tiling.sound().map(tile -> tile.delivery().by()).collect(Collectors.toSet());
        Optional<Occurrence> taken = by.stream()
                .filter(any -> verdict.isPerformed() && sound.contains(any))
                .findFirst();
        return new Window(
                slice,
                verdict,
                taken,
                by.stream()
                        .filter(any -> !taken.equals(Optional.of(any)))
                        .map(any -> new Candidate(any, verdict))
                        .toList(),
                Optional.of(tiling));
    }

    /**
     * For a report on a point in time: one population, delivered on or before it and not older than a slice (time.md,
     * "Type 1").
     */
    public static Operation atPoint(Mandate mandate, Collection<Delivery> deliveries, LocalDate asOf) {
        List<Delivery> sound = deliveries.stream()
                .filter(any -> any.extracted().isAfter(any.days().to()))
                .toList();
        Operation operation = PointInTime.judge(
                mandate, sound.stream().map(Delivery::by).distinct().toList(), asOf);
        List<Window> windows = operation.windows().stream()
                .map(window -> window.verdict() == Verdict.ON_TIME
                                && sound.stream()
                                        .filter(any -> window.taken().equals(Optional.of(any.by())))
                                        .allMatch(any -> any.count() == 0)
                        ? window.as(Verdict.NO_OCCURRENCE)
                        : window)
                .toList();
        return new Operation(windows, Optional.empty(), List.of());
    }
}
