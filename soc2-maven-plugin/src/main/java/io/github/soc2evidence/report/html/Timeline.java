package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.report.Headline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A series over its period: windows and gaps as bars, and below each the three dates of the record it rests on. All that it
 * shows stands in the table beneath; of neighbours that are alike and too narrow to be told apart it makes one bar.
 */
final class Timeline {
    /** With more windows than these a bar may stand for several of one sign, and only deviations have dates. */
    static final int MANY = 60;

    private static final int BAR = 20;
    private static final int TOP = 16;

    private final Material material;
    private final Html html;
    private final Bars bars;
    private final Dates dates;
    private final boolean speaks;
    private final Map<Id, Days> shown = new HashMap<>();

    Timeline(Material material) {
        this.material = material;
        this.html = material.html();
        this.bars = new Bars(material);
        this.dates = new Dates(material);
        this.speaks = !material.dossier().testimony().isSilent();
    }

    /** That of a period, which all of its series share but for their clocks. */
    Axis axis(Period period, ZoneId zone) {
        return new Axis(
                shown.computeIfAbsent(period.id(), any -> Axis.of(period, zone).days()), zone);
    }

    /** Bars alone, for one row among many. */
    void bars(Series series, Axis axis) {
        html.open("svg", "class", "bars", "role", "img", "aria-label", series.id() + ": " + Headline.performed(series));
        edges(series, axis, 18);
        bars.write(series, axis, 1, 16);
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
        int height = !dated ? TOP + BAR + 4 : (speaks ? Dates.WITNESSED : Dates.RECORDED) + 10;
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
        bars.write(series, axis, TOP, BAR);
        if (dated) {
            dates.write(series, axis);
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
}
