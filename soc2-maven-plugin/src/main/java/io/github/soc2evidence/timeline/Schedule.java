package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.AnnualPolicy;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Days> stretches = mandate.effective().stretches();
        Set<Occurrence> served = new HashSet<>();
        for (int i = 0; i < stretches.size(); i++) {
            LocalDate before = i + 1 < stretches.size() ? stretches.get(i + 1).from() : LocalDate.MAX;
            List<Window> judged = new Stretch(mandate, stretches.get(i), before, known, served, asOf).windows();
            judged.stream()
                    .filter(window -> !isUntested(window))
                    .forEach(window -> window.taken().ifPresent(served::add));
            // A window that two stretches touch is judged where it falls due, and where it is performed.
            strict(mandate, stretches.get(i), judged, asOf)
                    .forEach(window ->
                            byName.merge(window.id(), window, (first, second) -> isUntested(second) ? first : second));
        }
        List<Window> windows = new ArrayList<>(byName.values());
        windows.sort(Comparator.comparing(window -> window.nominal().days().from()));
        return once(windows);
    }

    /** What one stretch left untested, the next may have taken: no record serves two windows. */
    private static List<Window> once(List<Window> windows) {
        Set<Occurrence> taken = new HashSet<>();
        windows.stream()
                .filter(window -> !isUntested(window))
                .forEach(window -> window.taken().ifPresent(taken::add));
        return windows.stream()
                .map(window -> !isUntested(window)
                                || window.taken().filter(any -> !taken.add(any)).isEmpty()
                        ? window
                        : new Window(window.nominal(), Verdict.NOT_DUE, Optional.empty(), window.further()))
                .toList();
    }

    private static boolean isUntested(Window window) {
        return window.verdict() == Verdict.NOT_DUE || window.verdict() == Verdict.SUPPLEMENTAL;
    }

    /**
     * Where the policy is strict, every period needs an annual performance of its own: a window that falls due after the
     * period is due at its end, unless it was performed within it.
     */
    private static List<Window> strict(Mandate mandate, Days stretch, List<Window> windows, LocalDate asOf) {
        boolean demanded = mandate.annualPolicy() == AnnualPolicy.STRICT
                && mandate.last().cadence().filter(Cadence.ANNUAL::equals).isPresent()
                && stretch.to().equals(mandate.period().to())
                && !windows.isEmpty()
                && windows.stream().allMatch(Schedule::isUntested);
        if (!demanded) {
            return windows;
        }
        Window last = windows.get(windows.size() - 1);
        Nominal laid = last.nominal();
        LocalDate deadline = laid.terms().grace().after(stretch.to());
        Nominal within = new Nominal(laid.days(), laid.unit(), laid.earliest(), stretch.to(), deadline, laid.terms());
        List<Candidate> candidates = last.candidates()
                .filter(any -> !laid.terms().day(any).isBefore(mandate.period().from())
                        && !laid.terms().day(any).isAfter(deadline))
                .map(any -> new Candidate(any, inPeriod(any, within, mandate)))
                .sorted(Candidate.bestFirst(laid.terms()))
                .toList();
        if (candidates.stream().anyMatch(any -> any.verdict() == Verdict.ON_TIME)) {
            return windows;
        }
        Verdict verdict = candidates.isEmpty()
                ? asOf.isAfter(deadline) ? Verdict.MISSED : Verdict.OPEN
                : candidates.get(0).verdict();
        List<Window> judged = new ArrayList<>(windows.subList(0, windows.size() - 1));
        judged.add(Window.on(within, verdict, candidates));
        return judged;
    }

    private static Verdict inPeriod(Occurrence occurrence, Nominal within, Mandate mandate) {
        boolean onTime = !within.terms().day(occurrence).isAfter(within.due());
        return Timeliness.of(onTime ? Verdict.ON_TIME : Verdict.IN_GRACE, occurrence, within, mandate);
    }
}
