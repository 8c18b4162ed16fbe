package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Witnessed;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.GapLines;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.report.Strip;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Spell;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.Bracket;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A series over its period: windows and gaps as bars, and below each the three dates of the record it rests on. All that it
 * shows stands in the table beneath; of neighbours that are alike and too narrow to be told apart it makes one bar.
 */
final class Timeline {
    /** With more windows than these a bar may stand for several of one sign, and only deviations have dates. */
    private static final int MANY = 60;

    private static final int YEAR = 366;
    private static final int BAR = 20;
    private static final int TOP = 16;
    private static final int PERFORMED = 48;
    private static final int RECORDED = 64;
    private static final int WITNESSED = 80;

    private final Material material;
    private final Html html;
    private final GapLines gaps;
    private final Witnessed witnessed;
    private final boolean speaks;
    private final Map<Id, Days> shown = new HashMap<>();

    Timeline(Material material) {
        this.material = material;
        this.html = material.html();
        this.gaps = new GapLines(material.marks(), material.lines());
        this.witnessed = new Witnessed(material.dossier());
        this.speaks = !material.dossier().testimony().isSilent();
    }

    /** The days of a period, and what reaches beyond it, but no more than a sixth; for a point in time the year before. */
    Axis axis(Period period, ZoneId zone) {
        return new Axis(shown.computeIfAbsent(period.id(), any -> shown(period)), zone);
    }

    private static Days shown(Period period) {
        Days days = period.days();
        List<Nominal> all = period.series().stream()
                .flatMap(series -> series.windows().stream())
                .map(Window::nominal)
                .toList();
        LocalDate first = all.stream()
                .map(any -> any.days().from())
                .min(Comparator.naturalOrder())
                .filter(days.from()::isAfter)
                .orElse(days.from());
        LocalDate last = all.stream()
                .map(Nominal::deadline)
                .max(Comparator.naturalOrder())
                .filter(days.to()::isBefore)
                .orElse(days.to());
        boolean point = days.count() == 1;
        LocalDate earliest = days.from().minusDays(point ? YEAR : days.count() / 6);
        LocalDate latest = days.to().plusDays(Math.max(days.count(), 90) / 6);
        return new Days(point || first.isBefore(earliest) ? earliest : first, last.isAfter(latest) ? latest : last);
    }

    /** Bars alone, for one row among many. */
    void bars(Series series, Axis axis) {
        html.open("svg", "class", "bars", "role", "img", "aria-label", series.id() + ": " + Headline.performed(series));
        edges(series, axis, 18);
        bars(series, axis, 1, 16);
        html.close("svg");
    }

    /** Months, bars and dates. */
    void whole(Series series, Axis axis) {
        html.open("figure", "class", "time");
        html.open("div", "class", "lanes", "aria-hidden", "true");
        html.element("span", series.operation().continuity().isPresent() ? "gaps" : "windows");
        boolean dated = !series.windows().isEmpty();
        if (dated) {
            html.element("span", "performed").element("span", "recorded");
            if (speaks) {
                html.element("span", "witnessed");
            }
        }
        html.close("div");
        int height = !dated ? TOP + BAR + 4 : speaks ? WITNESSED + 10 : RECORDED + 10;
        html.open(
                "svg",
                "height",
                Integer.toString(height),
                "role",
                "img",
                "aria-label",
                series.id() + ", " + axis.days() + ": " + Headline.performed(series)
                        + ". The table below has the same facts.");
        months(axis, height);
        edges(series, axis, height);
        bars(series, axis, TOP, BAR);
        if (dated) {
            dates(series, axis);
        }
        html.close("svg").close("figure");
    }

    private void months(Axis axis, int height) {
        YearMonth last = YearMonth.from(axis.days().to());
        for (YearMonth month = YearMonth.from(axis.days().from()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate first = month.atDay(1);
            if (axis.shows(first)) {
                String x = axis.at(first);
                html.shape("line", "class", "month", "x1", x, "x2", x, "y1", "0", "y2", Integer.toString(height));
                Days shown = new Days(first, month.atEndOfMonth());
                html.open("svg", "x", x, "width", axis.width(shown), "height", "14", "class", "name");
                html.element(
                        "text",
                        month.getMonthValue() == 1
                                ? Integer.toString(month.getYear())
                                : MONTHS.get(month.getMonthValue() - 1),
                        "x",
                        "3",
                        "y",
                        "10");
                html.close("svg");
            }
        }
    }

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    /** Where the period begins and ends, and the last day that is known. */
    private void edges(Series series, Axis axis, int height) {
        Days period = series.mandate().period();
        LocalDate end = period.to().plusDays(1);
        if (period.from().isAfter(axis.days().from())) {
            html.shape(
                    "rect",
                    "class",
                    "outside",
                    "x",
                    "0",
                    "width",
                    axis.at(period.from()),
                    "y",
                    "0",
                    "height",
                    Integer.toString(height));
        }
        if (axis.shows(end)) {
            html.shape(
                    "rect",
                    "class",
                    "outside",
                    "x",
                    axis.at(end),
                    "width",
                    axis.width(new Days(end, axis.days().to())),
                    "y",
                    "0",
                    "height",
                    Integer.toString(height));
        }
        LocalDate today = material.dossier().asOf().dayIn(axis.zone());
        if (axis.shows(today)) {
            String x = axis.within(today);
            html.open("line", "class", "today", "x1", x, "x2", x, "y1", "0", "y2", Integer.toString(height));
            html.element("title", "as of " + today).close("line");
        }
    }

    private void bars(Series series, Axis axis, int y, int height) {
        Function<Window, Strip.Sign> sign = window -> Strip.sign(material.marks(), series, window);
        for (Run run : Run.of(series.windows(), sign, series.windows().size() > MANY)) {
            bar(axis, y, height, run);
        }
        series.operation().continuity().ifPresent(any -> continuity(series, any, axis, y, height));
    }

    private void bar(Axis axis, int y, int height, Run run) {
        html.open("g").element("title", run.said());
        rect(Words.of(run.sign()), axis.at(run.days().from()), axis.width(run.days()), y, height);
        if (axis.isWide(run.days())) {
            sign(run.sign(), axis.at(run.days().from()), axis.width(run.days()), y, height);
        }
        html.close("g");
    }

    private void rect(String name, String x, String width, int y, int height) {
        html.shape(
                "rect",
                "class",
                "bar " + name,
                "x",
                x,
                "width",
                width,
                "y",
                Integer.toString(y),
                "height",
                Integer.toString(height));
    }

    private void sign(Strip.Sign sign, String x, String width, int y, int height) {
        html.open("svg", "x", x, "width", width, "y", Integer.toString(y), "height", Integer.toString(height));
        html.element(
                "text", sign.text(false), "class", "sign " + Words.of(sign), "x", "50%", "y", "50%", "dy", ".35em");
        html.close("svg");
    }

    private void continuity(Series series, Continuity continuity, Axis axis, int y, int height) {
        for (Spell spell : continuity.examined()) {
            rect("performed", axis.at(spell.from()), axis.width(spell.from(), spell.to()), y, height);
        }
        for (Gap gap : continuity.gaps()) {
            Strip.Sign sign = gaps.sign(series, gap);
            html.open("g")
                    .element(
                            "title",
                            "from " + gap.from() + " to " + gap.spell().to() + ": " + gaps.reason(series, gap));
            if (sign != Strip.Sign.PERFORMED) {
                Instant from = gap.before().map(Gap.Seen::at).orElse(gap.spell().from());
                Instant to = gap.after().map(Gap.Seen::at).orElse(gap.spell().to());
                rect("possible", axis.at(from), axis.width(from, to), y, height);
            }
            rect(
                    sign == Strip.Sign.PERFORMED ? "accepted" : Words.of(sign),
                    axis.at(gap.spell().from()),
                    axis.width(gap.spell().from(), gap.spell().to()),
                    y,
                    height);
            html.close("g");
        }
    }

    private void dates(Series series, Axis axis) {
        boolean many = series.windows().size() > MANY;
        for (Window window : series.windows()) {
            if (!many || window.verdict().isDeviation()) {
                LocalDate deadline = window.nominal().deadline();
                if (axis.shows(deadline)) {
                    String x = axis.at(deadline.plusDays(1));
                    html.open("line", "class", "deadline", "x1", x, "x2", x, "y1", "34", "y2", "42");
                    html.element("title", "deadline " + deadline + " of " + window.id())
                            .close("line");
                }
                occurrences(window).forEach(taken -> dates(taken, axis));
            }
        }
    }

    private static Stream<Occurrence> occurrences(Window window) {
        return window.tiling()
                .map(tiling -> tiling.tiles().map(tile -> tile.delivery().by()))
                .orElseGet(() -> window.taken().stream())
                .distinct();
    }

    private void dates(Occurrence taken, Axis axis) {
        html.open("g", "class", "dates");
        Bracket bracket = witnessed.of(taken.commit());
        String witness = material.witnesses().of(taken.commit());
        html.element(
                "title",
                taken.record() + ": performed " + taken.performed() + " (claimed), recorded " + taken.recordedDay()
                        + " (git)" + (witness.isEmpty() ? "" : ", " + witness));
        String performed = axis.within(taken.performed());
        String recorded = axis.within(taken.recordedDay());
        html.shape(
                "line",
                "class",
                "way",
                "x1",
                performed,
                "x2",
                recorded,
                "y1",
                Integer.toString(PERFORMED),
                "y2",
                Integer.toString(RECORDED));
        html.shape("circle", "class", "performed-at", "cx", performed, "cy", Integer.toString(PERFORMED), "r", "4");
        html.open("svg", "x", recorded, "y", Integer.toString(RECORDED), "class", "mark");
        html.shape("rect", "class", "recorded-at", "x", "-4", "y", "-4", "width", "8", "height", "8")
                .close("svg");
        if (bracket.notAfter().isPresent()) {
            witnessed(axis, bracket.notBefore(), bracket.notAfter().get());
        }
        html.close("g");
    }

    private void witnessed(Axis axis, Optional<Instant> notBefore, Instant notAfter) {
        String end = axis.at(notAfter);
        String y = Integer.toString(WITNESSED);
        String from = notBefore.map(axis::at).orElse(end);
        html.shape("line", "class", "bracket", "x1", from, "x2", end, "y1", y, "y2", y);
        for (String x : notBefore.isPresent() ? List.of(from, end) : List.of(end)) {
            html.shape(
                    "line",
                    "class",
                    "bracket",
                    "x1",
                    x,
                    "x2",
                    x,
                    "y1",
                    Integer.toString(WITNESSED - 5),
                    "y2",
                    Integer.toString(WITNESSED + 5));
        }
    }

    /** Neighbouring windows that one bar stands for. */
    private record Run(Strip.Sign sign, Days days, List<Window> windows) {
        static List<Run> of(List<Window> windows, Function<Window, Strip.Sign> sign, boolean together) {
            List<Run> runs = new ArrayList<>();
            for (Window window : windows) {
                Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                Days days = window.nominal().days();
                Strip.Sign its = sign.apply(window);
                if (together
                        && last != null
                        && last.sign == its
                        && last.alike(window)
                        && days.from().equals(last.days.to().plusDays(1))) {
                    last.windows.add(window);
                    runs.set(runs.size() - 1, new Run(its, new Days(last.days.from(), days.to()), last.windows));
                } else {
                    runs.add(new Run(its, days, new ArrayList<>(List.of(window))));
                }
            }
            return runs;
        }

        private boolean alike(Window window) {
            return windows.get(0).verdict() == window.verdict();
        }

        String said() {
            Window first = windows.get(0);
            String verdict = first.verdict() + (sign == Strip.Sign.DISCLOSED ? ", disclosed" : "");
            return windows.size() == 1
                    ? first.id() + " " + verdict
                    : windows.size() + " windows " + verdict + ", " + days.from() + " to " + days.to();
        }
    }
}
