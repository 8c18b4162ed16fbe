package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.GapLines;
import io.github.soc2evidence.report.Strip;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Spell;
import io.github.soc2evidence.timeline.Window;
import java.time.Instant;
import java.util.function.Function;

/** Windows and gaps of a series, each as a bar with its sign; of what is too narrow one for all that are alike. */
final class Bars {
    private final Material material;
    private final Html html;
    private final GapLines gaps;

    Bars(Material material) {
        this.material = material;
        this.html = material.html();
        this.gaps = new GapLines(material.marks(), material.lines());
    }

    void write(Series series, Axis axis, int y, int height) {
        Function<Window, Strip.Sign> sign = window -> Strip.sign(material.marks(), series, window);
        for (Run run : Run.of(series.windows(), sign, series.windows().size() > Timeline.MANY)) {
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
}
