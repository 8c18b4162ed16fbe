package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges windows of which each begins with the performance before it (time.md, "Rolling, every"). */
final class Rolling {
    private final Mandate mandate;
    private final Days effective;
    private final LocalDate since;
    private final Optional<LocalDate> until;
    private final LocalDate asOf;
    private final List<Occurrence> rest;
    private final List<Window> windows = new ArrayList<>();
    private CompleteWhen order = CompleteWhen.PERFORMED;
    private LocalDate start;
    private LocalDate due;

    /**
     * A run of definitions that roll.
     *
     * @param since the day from which they are in force
     * @param from the first day, within the effective days
     * @param until the day from which definitions that do not roll are in force
     * @param known every performance, earliest first
     */
    Rolling(
            Mandate mandate,
            Days effective,
            LocalDate since,
            LocalDate from,
            Optional<LocalDate> until,
            List<Occurrence> known,
            LocalDate asOf) {
        this.mandate = mandate;
        this.effective = effective;
        this.since = since;
        this.until = until;
        this.asOf = asOf;
        this.rest = new ArrayList<>(known);
        // What was over before these days began, and never performed, leaves all of them to its successor.
        this.start = until.filter(from::isAfter).orElse(from);
        this.due = start.plus(terms().unit()).minusDays(1);
    }

    /** The last performance of those given, from which the first window runs. */
    void after(List<Occurrence> earlier) {
        earlier.stream()
                .map(any -> mandate.at(any.performed()).day(any))
                .max(LocalDate::compareTo)
                .ifPresent(this::performed);
    }

    private void performed(LocalDate day) {
        start = day.plusDays(1);
        due = day.plus(terms().unit());
    }

    private Terms terms() {
        LocalDate begun = start.isBefore(since) ? since : start;
        return mandate.at(until.filter(day -> !begun.isBefore(day))
                .map(day -> day.minusDays(1))
                .orElse(begun));
    }

    /** Where the windows of what does not roll begin, once these are judged. */
    LocalDate next() {
        return start;
    }

    List<Window> judge() {
        boolean told = false;
        while (until.filter(day -> !start.isBefore(day)).isEmpty()) {
            Nominal nominal = Nominal.upTo(terms(), new Days(start, due));
            List<Candidate> candidates = candidates(nominal);
            boolean last = due.isAfter(effective.to());
            if (!told) {
                windows.add(last ? notDue(nominal, candidates) : judged(nominal, candidates));
            }
            told |= last;
            if (candidates.isEmpty()) {
                start = until.filter(due.plusDays(1)::isBefore).orElse(due.plusDays(1));
                return windows;
            }
            if (told && until.isEmpty()) {
                return windows;
            }
            LocalDate performed = nominal.terms().day(candidates.get(0).occurrence());
            int over = 0;
            while (over < rest.size() && !nominal.terms().day(rest.get(over)).isAfter(performed)) {
                over++;
            }
            rest.subList(0, over).clear();
            performed(performed);
        }
        return windows;
    }

    /** What could end a window, best first; what a successor judges is left to it. */
    private List<Candidate> candidates(Nominal nominal) {
        order(nominal.terms());
        Optional<LocalDate> limit = until.map(any -> any.isAfter(nominal.deadline()) ? any : nominal.deadline());
        List<Candidate> candidates = new ArrayList<>();
        for (Occurrence any : rest) {
            LocalDate day = nominal.terms().day(any);
            if (limit.filter(day::isAfter).isPresent()) {
                break;
            }
            if (nominal.terms().accepts(any)) {
                Verdict byDates = !day.isAfter(nominal.due())
                        ? Verdict.ON_TIME
                        : !day.isAfter(nominal.deadline()) ? Verdict.IN_GRACE : Verdict.LATE;
                candidates.add(new Candidate(any, Timeliness.of(byDates, any, nominal, mandate)));
                // Verdicts by dates only get worse: nothing later is better than one that was recorded in time.
                if (candidates.get(candidates.size() - 1).verdict() != Verdict.BACKFILLED) {
                    limit = Optional.of(day);
                }
            }
        }
        candidates.sort(Candidate.bestFirst(nominal.terms()));
        return candidates;
    }

    /** By the day that decides, which may change with the terms. */
    private void order(Terms terms) {
        if (terms.completeWhen() != order) {
            order = terms.completeWhen();
            rest.sort(Comparator.comparing(terms::day));
        }
    }

    private Window notDue(Nominal nominal, List<Candidate> candidates) {
        boolean after = !candidates.isEmpty()
                && nominal.terms().day(candidates.get(0).occurrence()).isAfter(effective.to());
        return Window.on(nominal, after ? Verdict.SUPPLEMENTAL : Verdict.NOT_DUE, ended(nominal, candidates));
    }

    private Window judged(Nominal nominal, List<Candidate> candidates) {
        return candidates.isEmpty()
                ? Window.on(nominal, asOf.isAfter(nominal.deadline()) ? Verdict.MISSED : Verdict.OPEN, candidates)
                : Window.on(nominal, candidates.get(0).verdict(), ended(nominal, candidates));
    }

    /** The best candidate, and those it passed over: what comes after it belongs to later windows. */
    private static List<Candidate> ended(Nominal nominal, List<Candidate> candidates) {
        return candidates.stream()
                .filter(any -> !nominal.terms()
                        .day(any.occurrence())
                        .isAfter(nominal.terms().day(candidates.get(0).occurrence())))
                .toList();
    }
}
