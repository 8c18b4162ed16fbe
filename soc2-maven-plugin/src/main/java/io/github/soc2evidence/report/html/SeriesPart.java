package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Unplaced;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.GapLines;
import io.github.soc2evidence.report.Headline;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import java.util.List;

/** One series in one period: what is asked, its time line, and each window and gap with its arithmetic. */
final class SeriesPart {
    private final Material material;
    private final Html html;
    private final Timeline timeline;
    private final WindowsPart windows;
    private final GapLines gaps;

    SeriesPart(Material material) {
        this.material = material;
        this.html = material.html();
        this.timeline = new Timeline(material);
        this.windows = new WindowsPart(material);
        this.gaps = new GapLines(material.marks(), material.lines());
    }

    void write(Series series, Period period) {
        html.open("section", "class", "series", "id", material.anchors().series(series));
        html.open("h4").link(material.anchors().series(series), series.id().toString());
        html.element("span", Headline.performed(series), "class", "figure").close("h4");
        material.series().terms(series);
        material.series().effective(series);
        told("terms");
        timeline.whole(
                series, timeline.axis(period, series.zone(material.dossier().zone())));
        List<Unplaced> left = material.remainder().of(series);
        if (!series.windows().isEmpty()) {
            windows.write(series, left);
        }
        series.operation().continuity().ifPresent(any -> gaps(series, any));
        material.series().frequency(series);
        material.series().left("Records that count for no window", left);
        told("more");
        html.close("section").line();
    }

    private void gaps(Series series, Continuity continuity) {
        gaps.observations(continuity);
        told("terms");
        for (Gap gap : continuity.gaps()) {
            String sign = Words.of(gaps.sign(series, gap));
            html.open(
                    "div",
                    "class",
                    "gap " + sign,
                    "id",
                    material.anchors().gap(series, gap),
                    "data-v",
                    gap.reason().toString(),
                    "data-s",
                    sign);
            html.open("h5").element("span", gaps.sign(series, gap).text(false), "class", "sign " + sign);
            html.text(" ").link(material.anchors().gap(series, gap), "from " + gap.from());
            html.text(" ").element("strong", gaps.reason(series, gap)).close("h5");
            gaps.facts(series, continuity, gap);
            material.lines().into(html);
            html.close("div");
        }
    }

    private void told(String name) {
        if (!material.lines().isEmpty()) {
            html.open("div", "class", name);
            material.lines().into(html);
            html.close("div");
        }
    }
}
