package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Judges a periodic requirement (time.md, "Periodic requirements" and "The definition in force"). */
public final class Schedule {
    private Schedule() {}

    /**
     * The windows that concern the effective days, and what shows over all of them.
     *
     * @param asOf the last day that is known: what was performed later is not there yet
     */
    public static Operation judge(Mandate mandate, Collection<Occurrence> occurrences, LocalDate asOf) {
        List<Occurrence> known = known(mandate, occurrences, asOf);
        List<Window> windows = windows(mandate, known, asOf);
        return new Operation(
                windows, Frequency.shortfall(mandate, windows, known, asOf), Frequency.spacings(mandate, known));
    }

    private static List<Occurrence> known(Mandate mandate, Collection<Occurrence> occurrences, LocalDate asOf) {
        return occurrences.stream()
                .filter(any -> !mandate.at(any.performed()).day(any).isAfter(asOf))
                .sorted(Comparator.comparing(Occurrence::performed).thenComparing(Occurrence.AS_RECORDED))
                .toList();
    }

    private static List<Window> windows(Mandate mandate, List<Occurrence> known, LocalDate asOf) {
        Map<String, Window> byName = new TreeMap<>();
        for (Days stretch : mandate.effective().stretches()) {
            for (Window window : strict(mandate, stretch, new Stretch(mandate, stretch, known, asOf).windows(), asOf)) {
                // A window that two stretches touch is judged where it falls due.
                byName.merge(window.id(), window, (first, second) -> isUntested(first) ? second : first);
            }
        }
        return byName.values().stream()
                .sorted(Comparator.comparing(window -> window.nominal().days().from()))
                .toList();
    }

    private static boolean isUntested(Window window) {
        return window.verdict() == Verdict.NOT_DUE || window.verdict() == Verdict.SUPPLEMENTAL;
    }

    /** Where the policy is strict, every period needs its own annual performance, due or not. */
    private static List<Window> strict(Mandate mandate, Days stretch, List<Window> windows, LocalDate asOf) {
        boolean demanded = mandate.annualPolicy() == AnnualPolicy.STRICT
                && mandate.last().cadence().filter(Cadence.ANNUAL::equals).isPresent()
                && stretch.to().equals(mandate.period().to())
                && windows.size() == 1
                && windows.get(0).verdict() == Verdict.NOT_DUE
                && windows.get(0).taken().isEmpty();
        if (!demanded) {
            return windows;
        }
        Nominal nominal = windows.get(0).nominal();
        LocalDate deadline = nominal.terms().grace().after(stretch.to());
        Nominal within = new Nominal(
                nominal.days(), nominal.unit(), nominal.earliest(), stretch.to(), deadline, nominal.terms());
        List<Window> judged = new ArrayList<>();
        judged.add(Window.on(within, asOf.isAfter(deadline) ? Verdict.MISSED : Verdict.OPEN, List.of()));
        return judged;
    }
}
