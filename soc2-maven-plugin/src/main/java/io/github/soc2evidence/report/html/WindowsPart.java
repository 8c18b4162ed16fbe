package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Unplaced;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.Strip;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every window of a series as a row: its verdict, its days, the three dates, and what it rests on. */
final class WindowsPart {
    /** With more of them, those of which there is nothing to tell but their row stand folded. */
    private static final int MANY = 40;

    private final Material material;
    private final Html html;
    private final boolean speaks;

    WindowsPart(Material material) {
        this.material = material;
        this.html = material.html();
        this.speaks = !material.dossier().testimony().isSilent();
    }

    void write(Series series, List<Unplaced> left) {
        if (series.windows().size() <= MANY) {
            table(series, series.windows(), left);
            return;
        }
        Map<Boolean, List<Window>> isPlain = series.windows().stream()
                .collect(Collectors.partitioningBy(any -> material.windows().isPlain(series, any)));
        List<Window> told = isPlain.getOrDefault(false, List.of());
        List<Window> plain = isPlain.getOrDefault(true, List.of());
        if (!told.isEmpty()) {
            table(series, told, left);
        }
        if (!plain.isEmpty()) {
            html.open("details", "class", "plain");
            html.element("summary", Phrase.count(plain.size(), "window") + " of which there is no more to tell");
            table(series, plain, left);
            html.close("details");
        }
    }

    private void table(Series series, List<Window> windows, List<Unplaced> left) {
        html.open("table", "class", speaks ? "windows" : "windows unwitnessed");
        html.open("thead").open("tr");
        head("window").head("verdict").head("due").head("performed (claimed)").head("recorded (git)");
        if (speaks) {
            head("witnessed");
        }
        head("rests on");
        html.close("tr").close("thead").open("tbody").line();
        windows.forEach(window -> row(series, window, left));
        html.close("tbody").close("table");
    }

    private WindowsPart head(String text) {
        html.element("th", text, "scope", "col");
        return this;
    }

    private void row(Series series, Window window, List<Unplaced> left) {
        String id = material.anchors().window(series, window);
        Strip.Sign sign = Strip.sign(material.marks(), series, window);
        String word = Words.of(sign);
        html.open("tr", "id", id, "class", "w", "data-v", window.verdict().toString(), "data-s", word);
        html.open("th", "scope", "row").link(id, window.id());
        Nominal nominal = window.nominal();
        if (nominal.days().count() > 1 && !nominal.id().equals(nominal.days().toString())) {
            html.element("small", nominal.days().toString());
        }
        html.close("th");
        html.open("td").element("span", sign.text(false), "class", "sign " + word, "aria-hidden", "true");
        html.text(" " + window.verdict() + (sign == Strip.Sign.DISCLOSED ? ", disclosed" : ""));
        html.close("td");
        due(nominal);
        Optional<Occurrence> taken = window.taken();
        html.element("td", taken.map(any -> any.performed().toString()).orElse(""));
        html.element(
                "td",
                taken.map(any -> any.recordedDay() + (any.imported() ? ", imported" : ""))
                        .orElse(""));
        if (speaks) {
            html.element(
                    "td",
                    taken.map(any -> material.witnesses().of(any.commit()))
                            .orElse("")
                            .replaceFirst("^witnessed ", ""));
        }
        html.open("td");
        records(window);
        material.marks().on(series, window).ifPresent(disclosure -> {
            html.text(" ");
            material.link(disclosure);
        });
        html.close("td").close("tr");
        why(series, window, left);
        html.line();
    }

    private void due(Nominal nominal) {
        html.open("td").text(nominal.due().toString());
        if (!nominal.deadline().equals(nominal.due())) {
            html.element("small", "deadline " + nominal.deadline());
        }
        html.close("td");
    }

    private void records(Window window) {
        List<Occurrence> all = Stream.concat(
                        window.taken().stream(),
                        window.tiling().stream()
                                .flatMap(tiling -> tiling.tiles())
                                .map(tile -> tile.delivery().by()))
                .distinct()
                .toList();
        String comma = "";
        for (Occurrence any : all) {
            html.text(comma);
            comma = ", ";
            Optional<Committed<Evidence>> record = material.byId().of(any);
            if (record.isPresent()) {
                html.link(material.anchors().record(record.get()), any.record().toString());
            } else {
                html.text(any.record().toString());
            }
        }
    }

    /** What there is to tell beyond the row. */
    private void why(Series series, Window window, List<Unplaced> left) {
        if (material.windows().isPlain(series, window)) {
            return;
        }
        material.windows().facts(series, window, left);
        html.open("tr", "class", "y").open("td", "colspan", speaks ? "7" : "6");
        html.open("details", "open", window.verdict().isDeviation() ? "open" : "")
                .element("summary", "why");
        material.lines().into(html);
        html.close("details").close("td").close("tr");
    }
}
