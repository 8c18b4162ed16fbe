package io.github.soc2evidence.report.paper.data;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.fact.Occasion;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import io.github.soc2evidence.trust.Bracket;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** {@code timeline.json}: every window, occurrence and gap, with the three dates of each. */
public final class TimelineFile {
    private final Material material;
    private final Fields fields;

    private TimelineFile(Material material, Fields fields) {
        this.material = material;
        this.fields = fields;
    }

    /** The stream stays open. */
    public static void write(Material material, OutputStream out) throws IOException {
        Fields.file(material, out, fields -> new TimelineFile(material, fields).write());
    }

    private void write() throws IOException {
        List<Period> periods = material.periods();
        fields.list("periods", periods, this::period);
        List<Series> series =
                periods.stream().flatMap(any -> any.series().stream()).toList();
        fields.list("requirements", series, this::series);
    }

    private void period(Period period) throws IOException {
        fields.text("id", period.id());
        fields.text("from", period.days().from());
        fields.text("to", period.days().to());
        fields.text("status", material.assessment().status(period).map(Status::toString));
    }

    private void series(Series series) throws IOException {
        fields.text("id", series.id());
        fields.text("control", series.id().control());
        fields.text("subject", series.id().subject());
        fields.text("period", series.period());
        fields.text("cadence", series.requirement().frequency());
        fields.text("evidence", series.requirement().evidence().value());
        fields.text("time-zone", series.zone(material.dossier().zone()));
        fields.list("effective", series.mandate().effective().stretches(), days -> {
            fields.text("from", days.from());
            fields.text("to", days.to());
        });
        fields.list("windows", series.windows(), window -> window(series, window));
        fields.object("observed", series.operation().continuity(), this::observed);
        fields.list("gaps", series.gaps(), gap -> gap(series, gap));
    }

    private void window(Series series, Window window) throws IOException {
        fields.text("id", window.id());
        fields.text("from", window.nominal().days().from());
        fields.text("to", window.nominal().days().to());
        fields.text("earliest", window.nominal().earliest());
        fields.text("due", window.nominal().due());
        fields.text("deadline", window.nominal().deadline());
        fields.text("verdict", window.verdict());
        fields.text(
                "disclosure",
                material.marks().on(series, window).map(any -> any.value().id()));
        fields.list(
                "records",
                Occasion.of(material, series, window)
                        .filter(any -> any.occurrence().isPresent())
                        .toList(),
                this::occasion);
    }

    private void occasion(Occasion occasion) throws IOException {
        Occurrence occurrence = occasion.occurrence().orElseThrow();
        Optional<Bracket> bracket = Optional.of(material.witnessed().of(occurrence.commit()));
        fields.text("record", occurrence.record());
        fields.text("role", occasion.role());
        fields.text("path", occasion.record().map(Committed::path));
        fields.text("outcome", occasion.record().map(any -> any.value().result()));
        fields.object("population", occasion.delivery(), this::population);
        fields.text("performed", occurrence.performed());
        fields.text("reviewed", occurrence.reviewed());
        fields.text("recorded", occurrence.recorded());
        fields.text("commit", occurrence.commit());
        fields.flag("imported", occurrence.imported());
        fields.text("level", bracket.map(Bracket::level));
        fields.text("not-before", bracket.flatMap(Bracket::notBefore));
        fields.text("not-after", bracket.flatMap(Bracket::notAfter));
    }

    private void population(Delivery delivery) throws IOException {
        fields.text("name", delivery.population());
        fields.text("partition", delivery.partition());
        fields.text("from", delivery.days().from());
        fields.text("to", delivery.days().to());
        fields.text("extracted", delivery.extracted());
        fields.number("count", delivery.count());
    }

    private void observed(Continuity continuity) throws IOException {
        fields.number("instants", continuity.observed());
        fields.text("longest-interval", continuity.longest());
        fields.list("examined", continuity.examined(), spell -> {
            fields.text("from", spell.from());
            fields.text("to", spell.to());
        });
    }

    private void gap(Series series, Gap gap) throws IOException {
        fields.text("from", gap.spell().from());
        fields.text("to", gap.spell().to());
        fields.number("seconds", gap.spell().length().toSeconds());
        fields.text("reason", gap.reason());
        fields.flag("tolerated", gap.tolerated());
        fields.number("at-least-seconds", gap.certain().toSeconds());
        fields.number("at-most-seconds", gap.possible().toSeconds());
        fields.object("before", gap.before(), this::seen);
        fields.object("after", gap.after(), this::seen);
        fields.text(
                "disclosure",
                material.marks().on(series, gap).map(any -> any.value().id()));
    }

    private void seen(Gap.Seen seen) throws IOException {
        Bracket bracket = material.witnessed().of(seen.commit());
        fields.text("performed", seen.at());
        fields.text("recorded", seen.observation().recorded());
        fields.text("commit", seen.commit());
        fields.text("path", seen.observation().path());
        fields.text("level", bracket.level());
        fields.text("not-before", bracket.notBefore());
        fields.text("not-after", bracket.notAfter());
    }
}
