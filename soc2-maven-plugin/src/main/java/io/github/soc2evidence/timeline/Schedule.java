package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Judges a periodic requirement's calendar windows (time.md, "Periodic requirements"). */
public final class Schedule {
    private final Definition definition;
    private final List<Nominal> windows;
    private final LocalDate asOf;

    private Schedule(Definition definition, LocalDate asOf) {
        this.definition = definition;
        this.windows = Calendars.around(definition);
        this.asOf = asOf;
    }

    private record Candidate(Verdict verdict, Occurrence occurrence) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::verdict)
                .thenComparing(candidate -> candidate.occurrence.performed())
                .thenComparing(candidate -> candidate.occurrence.recorded())
                .thenComparing(candidate -> candidate.occurrence.record());
    }

    /**
     * The windows that concern the effective days, in order.
     *
     * @param asOf the last day that is known: what was performed later is not there yet
     */
    public static List<Window> judge(Definition definition, Collection<Occurrence> occurrences, LocalDate asOf) {
        return new Schedule(definition, asOf).windows(occurrences);
    }

    private List<Window> windows(Collection<Occurrence> occurrences) {
        List<List<Candidate>> candidates = new ArrayList<>();
        windows.forEach(window -> candidates.add(new ArrayList<>()));
        for (Occurrence occurrence : occurrences) {
            int index = occurrence.performed().isAfter(asOf) ? -1 : windowOf(occurrence);
            if (index >= 0) {
                verdict(index, occurrence)
                        .ifPresent(verdict -> candidates.get(index).add(new Candidate(verdict, occurrence)));
            }
        }
        List<Window> judged = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            candidates.get(i).sort(Candidate.BEST_FIRST);
            judge(windows.get(i), candidates.get(i)).ifPresent(judged::add);
        }
        return judged;
    }

    /** The one window for which an occurrence is a candidate; negative if there is none. */
    private int windowOf(Occurrence occurrence) {
        if (occurrence.covers().isPresent()) {
            Days covered = occurrence.covers().get();
            // What holds the majority of a range holds its middle.
            LocalDate middle = covered.from().plusDays((covered.count() - 1) / 2);
            int index = firstNotBefore(middle, nominal -> nominal.days().to());
            boolean majority =
                    index < windows.size() && windows.get(index).days().common(covered) * 2 > covered.count();
            return majority ? index : -1;
        }
        LocalDate day = occurrence.performed();
        int inTime = firstNotBefore(day, Nominal::due);
        if (inTime < windows.size() && !windows.get(inTime).earliest().isAfter(day)) {
            return inTime;
        }
        int inGrace = firstNotBefore(day, Nominal::deadline);
        return inGrace < windows.size() && windows.get(inGrace).due().isBefore(day) ? inGrace : -1;
    }

    private int firstNotBefore(LocalDate day, Function<Nominal, LocalDate> end) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end.apply(windows.get(middle)).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Verdict> verdict(int index, Occurrence occurrence) {
        Nominal window = windows.get(index);
        Optional<Verdict> byDates = byDates(index, occurrence.performed());
        boolean backfilled = !occurrence.imported()
                && occurrence.recordedDay().isAfter(window.deadline())
                && occurrence.recordedDay().isAfter(occurrence.timely());
        return byDates.map(verdict -> backfilled ? Verdict.BACKFILLED : verdict);
    }

    private Optional<Verdict> byDates(int index, LocalDate performed) {
        Nominal window = windows.get(index);
        if (performed.isBefore(window.earliest())) {
            return Optional.of(Verdict.PREMATURE);
        }
        if (!performed.isAfter(window.due())) {
            boolean before = performed.isBefore(definition.period().from());
            return Optional.of(before ? Verdict.PRE_PERIOD : Verdict.ON_TIME);
        }
        if (!performed.isAfter(window.deadline())) {
            return Optional.of(Verdict.IN_GRACE);
        }
        // Covered after the next window was due is nothing; the last window here has none that matters after it.
        boolean tooLate = index + 1 < windows.size()
                && performed.isAfter(windows.get(index + 1).due());
        return tooLate ? Optional.empty() : Optional.of(Verdict.LATE);
    }

    private Optional<Window> judge(Nominal nominal, List<Candidate> candidates) {
        Days effective = definition.effective();
        if (nominal.due().isBefore(effective.from()) || nominal.days().from().isAfter(effective.to())) {
            return Optional.empty();
        }
        Optional<Candidate> best = candidates.stream().findFirst();
        if (nominal.due().isAfter(effective.to())) {
            if (nominal.days().to().isBefore(effective.from())) {
                return Optional.empty();
            }
            boolean after = best.filter(any -> any.occurrence
                            .performed()
                            .isAfter(definition.period().to()))
                    .isPresent();
            return Optional.of(window(nominal, after ? Verdict.SUPPLEMENTAL : Verdict.NOT_DUE, candidates));
        }
        if (isMostlyOutsideLife(nominal.days()) || endedBeforeScope(nominal.days())) {
            return Optional.of(best.filter(any -> any.verdict.isPerformed())
                    .map(any -> window(nominal, any.verdict, candidates))
                    .orElseGet(() -> window(nominal, Verdict.NOT_REQUIRED, List.of())));
        }
        Verdict verdict =
                best.map(Candidate::verdict).orElse(asOf.isAfter(nominal.deadline()) ? Verdict.MISSED : Verdict.OPEN);
        return Optional.of(window(nominal, verdict, candidates));
    }

    private boolean isMostlyOutsideLife(Days days) {
        long lived = definition.life().within(days).map(Days::count).orElse(0L);
        return lived * 2 < days.count();
    }

    /** Nobody owes a look at a subject for a time in which it was none of theirs. */
    private boolean endedBeforeScope(Days days) {
        return definition.scope().from().filter(days.to()::isBefore).isPresent();
    }

    private static Window window(Nominal nominal, Verdict verdict, List<Candidate> candidates) {
        List<Occurrence> all = candidates.stream().map(Candidate::occurrence).toList();
        return new Window(
                nominal, verdict, all.stream().findFirst(), all.stream().skip(1).toList());
    }
}
