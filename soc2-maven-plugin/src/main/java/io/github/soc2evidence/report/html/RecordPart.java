package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Handled;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.report.RecordLines;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.trust.Endorsement;
import io.github.soc2evidence.trust.Handling;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One record: its dates as what each is, where it was taken from, what lies beside it, and whose hands it went through. */
final class RecordPart {
    private final Material material;
    private final Html html;
    private final ArtifactPart artifacts;
    private final Map<String, Handling> handled = new HashMap<>();

    RecordPart(Material material) {
        this.material = material;
        this.html = material.html();
        this.artifacts = new ArtifactPart(material);
        for (Handled any : material.dossier().handled()) {
            handled.put(any.record().path(), any.handling());
        }
    }

    void write(Committed<Evidence> record) {
        Evidence said = record.value();
        String id = material.anchors().record(record);
        List<Judged> found = material.findings().about(said.id().toString()).toList();
        html.open("details", "class", "record", "id", id).open("summary");
        html.element("span", said.id().toString(), "class", "id").text(" ");
        html.element("span", summary(record)).close("summary");
        html.open("dl");
        term("dates").text(material.records().dates(record)).close("dd");
        term("file");
        material.file(record.path());
        html.text(", " + RecordLines.commit(record.recorded()))
                .text(" ")
                .link(id, "#", "class", "here", "aria-label", "link to " + said.id())
                .close("dd");
        said.covers().ifPresent(days -> term("covers").text(days.toString()).close("dd"));
        said.dataAsOf().ifPresent(day -> term("data as of").text(day.toString()).close("dd"));
        if (!said.environment().equals("production")) {
            term("environment").text(said.environment()).close("dd");
        }
        hands(record);
        if (material.givesAway(record.path())) {
            term("the rest").text(Material.WITHHELD).close("dd");
        } else {
            rest(said);
        }
        html.close("dl");
        artifacts.write(record);
        found.forEach(this::finding);
        html.close("details").line();
    }

    private void rest(Evidence said) {
        said.sources().forEach(source -> term("source").text(source(source)).close("dd"));
        said.completeness().ifPresent(second -> {
            term("second source").text(source(second.source()));
            second.key().ifPresent(key -> html.text(", compared by " + key));
            second.explained().forEach(any -> html.empty("br").text("explained: " + any.id() + ", " + any.reason()));
            html.close("dd");
        });
        said.populations()
                .forEach(any -> term("population").text(population(any)).close("dd"));
        said.intervals()
                .forEach(any -> term("interval")
                        .text(any.state() + " from " + any.from() + " to " + any.to()
                                + any.statedBy().map(by -> ", stated by " + by).orElse(""))
                        .close("dd"));
        said.amends().ifPresent(wrong -> {
            term("amends");
            other(wrong.record().value());
            html.text(": " + RecordLines.folded(wrong.reason())).close("dd");
        });
        said.follows().ifPresent(first -> {
            term("follows");
            other(first.value());
            html.close("dd");
        });
        material.records().followers(said.id().value()).forEach(any -> {
            term("followed by");
            other(any.value().id().value());
            html.text(", performed " + any.value().performed() + " (claimed)").close("dd");
        });
        said.details()
                .plain()
                .forEach((key, value) -> term(key).text(plain(value)).close("dd"));
    }

    private static String summary(Committed<Evidence> record) {
        Evidence said = record.value();
        return Stream.of(
                        Optional.of(said.type().toString()),
                        said.subject().map(Object::toString),
                        Optional.of("performed " + said.performed().value()),
                        Optional.of("recorded " + record.recordedDay()),
                        Optional.of(said.outcome().isPresent() ? "outcome " + said.result() : said.result()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" \u00B7 "));
    }

    private Html term(String name) {
        return html.element("dt", name).open("dd");
    }

    private void other(io.github.soc2evidence.model.Id id) {
        Optional<Committed<Evidence>> record = material.byId().of(id);
        if (record.isPresent()) {
            html.link(material.anchors().record(record.get()), id.toString());
        } else {
            html.text(id.toString());
        }
    }

    /** Who prepared it and who else looked at it, as git and the forge show it and as it says itself. */
    private void hands(Committed<Evidence> record) {
        Optional<Handling> handling = Optional.ofNullable(handled.get(record.path()));
        handling.ifPresent(any -> {
            if (!any.preparers().isEmpty()) {
                term("prepared")
                        .text(any.preparers().entrySet().stream()
                                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                                .collect(Collectors.joining(", ")))
                        .close("dd");
            }
            any.endorsements()
                    .forEach(each -> term("reviewed")
                            .text(each.said() + stands(any, each))
                            .close("dd"));
            if (any.isPending()) {
                term("reviewed").text("still to be merged").close("dd");
            }
            if (any.isAltered()) {
                term("altered")
                        .text("came to say something else after it was accepted")
                        .close("dd");
            }
        });
        record.value()
                .prepared()
                .ifPresent(act -> term("prepared")
                        .text("by " + act.by() + " " + act.on() + " (claimed)")
                        .close("dd"));
        if (handling.isEmpty()) {
            term("brought in")
                    .text(record.recorded().commit().author().name() + " <"
                            + record.recorded().commit().author().email() + ">")
                    .close("dd");
            record.value()
                    .reviewed()
                    .ifPresent(act -> term("reviewed")
                            .text("reviewed " + act.on() + " by " + act.by() + " (claimed)")
                            .close("dd"));
        }
    }

    private static String stands(Handling handling, Endorsement by) {
        return (handling.isPreparer(by.by()) ? ", who prepared it" : "")
                + (by.isShown() && !by.covers() ? ", before it was last changed" : "");
    }

    private static String source(Source source) {
        return Stream.of(
                        source.system().map(Object::toString),
                        source.method(),
                        source.query().map(query -> "query " + RecordLines.folded(query)),
                        source.extracted().map(Moment::toString).map(at -> "extracted " + at + " (claimed)"),
                        source.extractedBy().map(by -> "by " + by),
                        source.rows().map(rows -> Phrase.count(rows, "row")),
                        source.artifact().map(Object::toString))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static String population(Population any) {
        return any.id().map(id -> id + ", ").orElse("") + any.days() + ": "
                + Phrase.count(any.count().value(), "item")
                + any.key().map(key -> ", told apart by " + key).orElse("")
                + any.partition().map(part -> ", of " + part).orElse("");
    }

    private static String plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(any -> any.getKey() + ": " + plain(any.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return value instanceof Collection<?> items
                ? items.stream().map(RecordPart::plain).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private void finding(Judged judged) {
        Finding finding = judged.finding();
        html.open("p", "class", "found")
                .link(material.anchors().finding(judged), finding.rule().toString());
        html.text(" " + finding.message()).close("p");
    }
}
