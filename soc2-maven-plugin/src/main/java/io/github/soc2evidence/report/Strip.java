package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Window;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A series at a glance: a sign per window; a sign per month where there are too many windows for a line. */
final class Strip {
    private static final int WIDEST = 60;

    /** What a sign says, the weightiest first: of several windows behind one sign, that is what it shows. */
    enum Sign {
        DEVIATION("\u2717", "X", "deviation"),
        DISCLOSED("\u25C6", "D", "disclosed"),
        OPEN("\u00B7", ".", "open"),
        PERFORMED("\u25A0", "#", "performed"),
        NOTHING("\u25CB", "0", "no occurrence"),
        NONE("\u2013", "-", "not due");

        private final String drawn;
        private final String plain;
        private final String meaning;

        Sign(String drawn, String plain, String meaning) {
            this.drawn = drawn;
            this.plain = plain;
            this.meaning = meaning;
        }

        String text(boolean ascii) {
            return ascii ? plain : drawn;
        }
    }

    private Strip() {}

    /** What the signs mean; that nothing occurred is told where it is shown. */
    static String legend(boolean ascii, Stream<Series> shown) {
        boolean nothing = hasNothing(shown);
        return Stream.of(Sign.values())
                .filter(sign -> sign != Sign.NOTHING || nothing)
                .map(sign -> sign.text(ascii) + " " + sign.meaning)
                .collect(Collectors.joining("  "));
    }

    /** Whether in a slice of any nothing occurred. */
    static boolean hasNothing(Stream<Series> shown) {
        return shown.flatMap(series -> series.windows().stream())
                .anyMatch(window -> window.verdict() == Verdict.NO_OCCURRENCE);
    }

    static List<Sign> of(Marks marks, Series series) {
        List<Window> windows = series.windows();
        if (windows.size() <= WIDEST) {
            return windows.stream().map(window -> sign(marks, series, window)).toList();
        }
        Map<YearMonth, Sign> months = new TreeMap<>();
        windows.forEach(window ->
                months.merge(YearMonth.from(window.nominal().due()), sign(marks, series, window), Strip::weightier));
        return List.copyOf(months.values());
    }

    private static Sign weightier(Sign one, Sign other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    static Sign sign(Marks marks, Series series, Window window) {
        Verdict verdict = window.verdict();
        if (verdict.isDeviation()) {
            return marks.on(series, window).isPresent() ? Sign.DISCLOSED : Sign.DEVIATION;
        }
        if (verdict.isPerformed()) {
            return verdict == Verdict.NO_OCCURRENCE ? Sign.NOTHING : Sign.PERFORMED;
        }
        return verdict == Verdict.OPEN ? Sign.OPEN : Sign.NONE;
    }
}
