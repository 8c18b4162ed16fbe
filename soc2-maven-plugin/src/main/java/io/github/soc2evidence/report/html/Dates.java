package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Witnessed;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.Bracket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three dates of the records that windows rest on, below their bars, and each deadline. */
final class Dates {
    static final int RECORDED = 64;
    static final int WITNESSED = 80;
    private static final int PERFORMED = 48;

    private final Material material;
    private final Html html;
    private final Witnessed witnessed;

    Dates(Material material) {
        this.material = material;
        this.html = material.html();
        this.witnessed = new Witnessed(material.dossier());
    }

    void write(Series series, Axis axis) {
        boolean many = series.windows().size() > Timeline.MANY;
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
}
