package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Anchor;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why an occurrence lies in no window of a series (time.md, "Matching"): between them, beside them, or too late. */
final class Displacement {
    private final List<Window> windows;

    private Displacement(Series series) {
        this.windows = series.windows();
    }

    /** Whether the windows and days of the series' period do not reach it. */
    static boolean isElsewhere(Series series, LocalDate day, Optional<Days> covers) {
        Days period = series.mandate().period();
        LocalDate first = series.windows().stream()
                .map(any -> any.nominal().days().from())
                .filter(period.from()::isAfter)
                .findFirst()
                .orElse(period.from());
        LocalDate last = series.windows().stream()
                .map(any -> any.nominal().deadline())
                .filter(period.to()::isBefore)
                .reduce((earlier, later) -> later)
                .orElse(period.to());
        Days reach = new Days(first, last);
        return !reach.contains(day)
                && covers.filter(days -> days.common(reach) > 0).isEmpty();
    }

    static String of(Series series, Evidence evidence, LocalDate performed, LocalDate reviewed) {
        Displacement displacement = new Displacement(series);
        boolean rolls = series.mandate().at(performed).anchor() == Anchor.ROLLING;
        Function<Window, LocalDate> deciding = window -> window.terms().day(performed, reviewed);
        String type = evidence.type().value();
        return evidence.covers().isPresent() && !rolls
                ? displacement.covering(evidence.covers().get(), deciding, type)
                : displacement.on(deciding, type, rolls);
    }

    private String covering(Days covered, Function<Window, LocalDate> deciding, String type) {
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            if (window.nominal().days().common(covered) * 2 <= covered.count()) {
                continue;
            }
            if (!window.terms().evidence().equals(type)) {
                return otherType(window, type);
            }
            String next = i + 1 < windows.size()
                    ? windows.get(i + 1).nominal().due() + ", when the next window was due"
                    : "the next window was due";
            return "covers " + window.id() + ", and was done too late for it: " + deciding.apply(window) + " is after "
                    + next;
        }
        String shares = windows.stream()
                .filter(window -> window.nominal().days().common(covered) > 0)
                .map(window -> window.nominal().days().common(covered) + " of them in " + window.id())
                .collect(Collectors.joining(", "));
        return "covers " + covered + ", "
                + (shares.isEmpty()
                        ? "which no window of the period holds"
                        : "of whose " + Phrase.count(covered.count(), "day") + " no window holds the majority: "
                                + shares);
    }

    private String on(Function<Window, LocalDate> deciding, String type, boolean rolls) {
        Optional<Window> before = Optional.empty();
        for (Window window : windows) {
            LocalDate day = deciding.apply(window);
            Nominal nominal = window.nominal();
            boolean holds = !day.isBefore(nominal.earliest()) && !day.isAfter(nominal.deadline());
            if (holds && !window.terms().evidence().equals(type)) {
                return otherType(window, type);
            }
            if (rolls && day.isBefore(nominal.days().from())) {
                return day.plusDays(1).equals(nominal.days().from())
                        ? "the first window, " + window.id() + ", runs from it"
                        : "it came before " + window.id() + ", and another performance came after it";
            }
            if (day.isBefore(nominal.earliest())) {
                return day + " is before " + nominal.earliest() + ", the earliest day of " + window.id()
                        + before.map(any -> ", and after " + any.nominal().deadline() + ", the deadline of " + any.id())
                                .orElse("");
            }
            before = Optional.of(window);
        }
        return before.filter(last -> deciding.apply(last).isAfter(last.nominal().deadline()))
                .map(last -> deciding.apply(last) + " is after "
                        + last.nominal().deadline() + ", the deadline of " + last.id() + ", the last window")
                .orElse("no window of the period holds its day");
    }

    private static String otherType(Window window, String type) {
        return "its type is " + type + ", and " + window.id() + " asks for "
                + window.terms().evidence();
    }
}
