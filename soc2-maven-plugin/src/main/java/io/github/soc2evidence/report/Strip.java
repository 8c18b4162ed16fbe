package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Spell;
import io.github.soc2evidence.timeline.Spells;
import io.github.soc2evidence.timeline.Window;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A series at a glance: a sign per window; a sign per month where there are too many windows for a line. */
public final class Strip {
    private static final int WIDEST = 60;

    /** What a sign says, the weightiest first: of several windows behind one sign, that is what it shows. */
    public enum Sign {
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

        public String text(boolean ascii) {
            return ascii ? plain : drawn;
        }

        /** What it says, as a legend has it. */
        public String meaning() {
            return meaning;
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
    public static boolean hasNothing(Stream<Series> shown) {
        return shown.flatMap(series -> series.windows().stream())
                .anyMatch(window -> window.verdict() == Verdict.NO_OCCURRENCE);
    }

    /** In the order of time. */
    public static List<Sign> of(Marks marks, Series series) {
        List<Sign> signs = new ArrayList<>(ofWindows(marks, series));
        series.operation().continuity().ifPresent(any -> signs.addAll(ofMonths(marks, series, any)));
        return signs;
    }

    /** Of what is continuous there is a sign per month. */
    private static List<Sign> ofMonths(Marks marks, Series series, Continuity continuity) {
        List<Sign> signs = new ArrayList<>();
        Days period = series.mandate().period();
        YearMonth last = YearMonth.from(period.to());
        for (YearMonth month = YearMonth.from(period.from()); !month.isAfter(last); month = month.plusMonths(1)) {
            Days days = new Days(month.atDay(1), month.atEndOfMonth());
            Spell spell = new Spell(
                    days.from().atStartOfDay(continuity.zone()).toInstant(),
                    days.to().plusDays(1).atStartOfDay(continuity.zone()).toInstant());
            Sign quiet = series.mandate().effective().common(days) == 0
                    ? Sign.NONE
                    : new Spells(continuity.examined()).and(spell).all().isEmpty() ? Sign.OPEN : Sign.PERFORMED;
            signs.add(continuity.deviations().stream()
                    .filter(gap ->
                            !new Spells(List.of(gap.spell())).and(spell).all().isEmpty())
                    .map(gap -> marks.on(series, gap).isPresent() ? Sign.DISCLOSED : Sign.DEVIATION)
                    .reduce(quiet, Strip::weightier));
        }
        return signs;
    }

    private static List<Sign> ofWindows(Marks marks, Series series) {
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

    /** That of one window. */
    public static Sign sign(Marks marks, Series series, Window window) {
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
