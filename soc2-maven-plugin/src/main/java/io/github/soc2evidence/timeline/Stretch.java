package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of effective days, judged definition by definition: each run of definitions that hang on the calendar or
 * the period, and each run of those that roll, begins where the last window of the one before has ended.
 */
final class Stretch {
    private final Mandate mandate;
    private final Days effective;
    private final LocalDate before;
    private final List<Occurrence> known;
    private final LocalDate asOf;
    private final Set<Occurrence> used;
    private final List<Window> windows = new ArrayList<>();

    /** The first day that no window has been laid for; null while all time is open. */
    private @Nullable LocalDate next = null;

    /**
     * @param before the day on which the next stretch begins: what rolls leaves to it what was performed from then on
     * @param known earliest first
     * @param served what an earlier stretch has taken
     */
    Stretch(
            Mandate mandate,
            Days effective,
            LocalDate before,
            List<Occurrence> known,
            Set<Occurrence> served,
            LocalDate asOf) {
        this.mandate = mandate;
        this.effective = effective;
        this.before = before;
        this.known = known;
        this.used = new HashSet<>(served);
        this.asOf = asOf;
    }

    List<Window> windows() {
        List<Definition> all = mandate.definitions();
        int from = 0;
        while (from < all.size()) {
            boolean rolls = all.get(from).terms().rolls();
            int to = from + 1;
            while (to < all.size() && all.get(to).terms().rolls() == rolls) {
                to++;
            }
            Optional<LocalDate> until =
                    to < all.size() ? Optional.of(all.get(to).since()) : Optional.empty();
            boolean overtaken = next != null && until.filter(next::isBefore).isEmpty() && until.isPresent();
            if (!overtaken) {
                judge(all.subList(from, to), rolls, until);
            }
            from = to;
        }
        return windows;
    }

    private void judge(List<Definition> run, boolean rolls, Optional<LocalDate> until) {
        List<Window> judged = rolls ? rolling(run, until) : anchored(run, until);
        judged.forEach(window -> window.candidates().forEach(used::add));
        windows.addAll(judged);
    }

    private List<Window> anchored(List<Definition> run, Optional<LocalDate> until) {
        LocalDate start = mandate.period().from();
        long lag = run.stream().mapToLong(any -> any.terms().lag()).max().orElse(0);
        long unit = run.stream().mapToLong(any -> any.terms().unitDays()).max().orElse(0);
        // Far enough to each side for every window that could claim an occurrence of those in question.
        LocalDate low = effective.from().minusDays(2 * (lag + unit));
        LocalDate high = effective.to().plusDays(2 * (lag + unit));
        LocalDate end = until.filter(high::isAfter).orElse(high);
        LocalDate first = next;
        if (first == null) {
            LocalDate before = end.minusDays(1);
            first = Layout.beginning(low.isBefore(before) ? low : before, run, start);
        }
        List<Nominal> laid = Layout.from(first, end, run, start);
        next = laid.isEmpty() ? first : laid.get(laid.size() - 1).days().to().plusDays(1);
        List<Nominal> near =
                laid.stream().filter(any -> !any.deadline().isBefore(low)).toList();
        return new Anchored(mandate, effective, near, asOf)
                .judge(known.stream().filter(any -> !used.contains(any)).toList());
    }

    private List<Window> rolling(List<Definition> run, Optional<LocalDate> until) {
        LocalDate from = next == null || next.isBefore(effective.from()) ? effective.from() : next;
        if (from.isAfter(effective.to())) {
            return List.of();
        }
        List<Occurrence> rest = new ArrayList<>();
        List<Occurrence> earlier = new ArrayList<>();
        for (Occurrence any : known) {
            Terms terms = mandate.at(any.performed());
            boolean over = used.contains(any) || terms.day(any).isBefore(from);
            if (over && terms.accepts(any)) {
                earlier.add(any);
            } else if (!over && terms.day(any).isBefore(before)) {
                rest.add(any);
            }
        }
        Rolling rolling = new Rolling(mandate, effective, run.get(0).since(), from, until, rest, asOf);
        rolling.after(earlier);
        List<Window> judged = rolling.judge();
        next = rolling.next();
        return judged;
    }
}
