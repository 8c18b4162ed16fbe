package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Judges windows that hang on the calendar or on the period (time.md, "Matching" and the table of verdicts). */
final class Anchored {
    private final Mandate mandate;
    private final Days effective;
    private final List<Nominal> windows;
    private final LocalDate asOf;
    private final long lag;

    /** @param windows end to end, and all that could claim an occurrence of those that concern the effective days */
    Anchored(Mandate mandate, Days effective, List<Nominal> windows, LocalDate asOf) {
        this.mandate = mandate;
        this.effective = effective;
        this.windows = windows;
        this.asOf = asOf;
        this.lag = windows.stream()
                .mapToLong(any -> ChronoUnit.DAYS.between(any.days().to(), any.deadline()))
                .max()
                .orElse(0);
    }

    List<Window> judge(Collection<Occurrence> occurrences) {
        List<List<Candidate>> candidates = new ArrayList<>();
        windows.forEach(window -> candidates.add(new ArrayList<>()));
        for (Occurrence occurrence : occurrences) {
            windowOf(occurrence)
                    .ifPresent(index -> verdict(index, occurrence)
                            .ifPresent(verdict -> candidates.get(index).add(new Candidate(occurrence, verdict))));
        }
        List<Window> judged = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            candidates.get(i).sort(Candidate.bestFirst(windows.get(i).terms()));
            judge(windows.get(i), candidates.get(i)).ifPresent(judged::add);
        }
        return judged;
    }

    /** The one window for which an occurrence is a candidate. */
    private OptionalInt windowOf(Occurrence occurrence) {
        if (occurrence.covers().isPresent()) {
            Days covered = occurrence.covers().get();
            // What holds the majority of a range holds its middle.
            int index = firstEndingFrom(covered.from().plusDays((covered.count() - 1) / 2));
            return index < windows.size()
                            && windows.get(index).days().common(covered) * 2 > covered.count()
                            && windows.get(index).terms().accepts(occurrence)
                    ? OptionalInt.of(index)
                    : OptionalInt.empty();
        }
        OptionalInt inTime = earliest(occurrence, false);
        return inTime.isPresent() ? inTime : earliest(occurrence, true);
    }

    /** The earliest window whose days from earliest to due hold the occurrence, or else its days of grace. */
    private OptionalInt earliest(Occurrence occurrence, boolean grace) {
        // Which day decides may change with the terms.
        for (LocalDate day : new TreeSet<>(List.of(occurrence.performed(), occurrence.reviewed()))) {
            for (int i = firstEndingFrom(day.minusDays(lag)); i < windows.size(); i++) {
                Nominal window = windows.get(i);
                if (window.days().from().isAfter(day)) {
                    break;
                }
                boolean holds = grace
                        ? day.isAfter(window.due()) && !day.isAfter(window.deadline())
                        : !day.isBefore(window.earliest()) && !day.isAfter(window.due());
                if (holds
                        && window.terms().day(occurrence).equals(day)
                        && window.terms().accepts(occurrence)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The first window that does not end before a day. */
    private int firstEndingFrom(LocalDate day) {
        int low = 0;
        int high = windows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (windows.get(middle).days().to().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Optional<Verdict> verdict(int index, Occurrence occurrence) {
        return byDates(index, windows.get(index).terms().day(occurrence))
                .map(verdict -> Timeliness.of(verdict, occurrence, windows.get(index), mandate));
    }

    private Optional<Verdict> byDates(int index, LocalDate day) {
        Nominal window = windows.get(index);
        if (day.isBefore(window.earliest())) {
            return Optional.of(Verdict.PREMATURE);
        }
        if (!day.isAfter(window.due())) {
            boolean before = day.isBefore(mandate.period().from());
            return Optional.of(before ? Verdict.PRE_PERIOD : Verdict.ON_TIME);
        }
        if (!day.isAfter(window.deadline())) {
            return Optional.of(Verdict.IN_GRACE);
        }
        // Covered after the next window was due is nothing; the last window here has none that matters after it.
        boolean tooLate =
                index + 1 < windows.size() && day.isAfter(windows.get(index + 1).due());
        return tooLate ? Optional.empty() : Optional.of(Verdict.LATE);
    }

    private Optional<Window> judge(Nominal nominal, List<Candidate> candidates) {
        if (nominal.due().isBefore(effective.from()) || nominal.days().from().isAfter(effective.to())) {
            return Optional.empty();
        }
        Optional<Candidate> best = candidates.stream().findFirst();
        if (nominal.due().isAfter(effective.to())) {
            if (nominal.days().to().isBefore(effective.from())) {
                return Optional.empty();
            }
            boolean after = best.filter(any -> nominal.terms()
                            .day(any.occurrence())
                            .isAfter(mandate.period().to()))
                    .isPresent();
            return Optional.of(Window.on(nominal, after ? Verdict.SUPPLEMENTAL : Verdict.NOT_DUE, candidates));
        }
        if (!isRequired(nominal)) {
            return Optional.of(best.filter(any -> any.verdict().isPerformed())
                    .map(any -> Window.on(nominal, any.verdict(), candidates))
                    .orElseGet(() -> new Window(nominal, Verdict.NOT_REQUIRED, Optional.empty(), candidates)));
        }
        Verdict verdict =
                best.map(Candidate::verdict).orElse(asOf.isAfter(nominal.deadline()) ? Verdict.MISSED : Verdict.OPEN);
        return Optional.of(Window.on(nominal, verdict, candidates));
    }

    private boolean isRequired(Nominal nominal) {
        Days days = nominal.days();
        boolean lived = mandate.lived().common(days) * 2 >= days.count();
        boolean whole = days.count() * 2 >= nominal.unit().count();
        // Nobody owes a look at a subject for a time in which it was none of theirs.
        boolean before = mandate.begins().filter(days.to()::isBefore).isPresent();
        return lived && whole && !before;
    }
}
