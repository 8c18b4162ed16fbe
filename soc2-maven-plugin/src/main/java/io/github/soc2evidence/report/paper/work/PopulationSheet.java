package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.report.paper.fact.Hands;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.fact.Occasion;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.trust.Bracket;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every window and every population with the record behind it: the population of what is tested. */
final class PopulationSheet {
    private static final List<Column> COLUMNS = List.of(
            Column.text("requirement", 26),
            Column.text("period", 9),
            Column.text("window", 24),
            Column.text("from", 11),
            Column.text("to", 11),
            Column.text("due", 11),
            Column.text("deadline", 11),
            Column.text("verdict", 13),
            Column.text("role of the record", 14),
            Column.text("record", 26),
            Column.text("performed (claimed)", 12),
            Column.text("recorded (git)", 12),
            Column.text("level", 7),
            Column.text("witnessed not before", 21),
            Column.text("witnessed not after", 21),
            Column.number("items"),
            Column.text("outcome", 12),
            Column.text("prepared by", 30),
            Column.text("reviewed by", 34),
            Column.text("disclosure", 15),
            Column.text("where it lies in the bundle", 44),
            Column.text("git blob of the record", 42),
            Column.text("artifacts (SHA-256)", 70),
            Column.text("commit", 42));

    private final Material material;
    private final Hands hands;

    private PopulationSheet(Material material) {
        this.material = material;
        this.hands = new Hands(material);
    }

    static Sheet of(Material material, List<Series> series) {
        PopulationSheet sheet = new PopulationSheet(material);
        return new Sheet("Population", List.of(), COLUMNS, taker -> {
            for (Series any : series) {
                Iterator<Occasion> all = Occasion.of(material, any).iterator();
                while (all.hasNext()) {
                    taker.take(sheet.row(all.next()));
                }
            }
        });
    }

    private List<String> row(Occasion occasion) {
        Nominal nominal = occasion.window().nominal();
        Optional<Occurrence> occurrence = occasion.occurrence();
        Optional<Committed<Evidence>> record = occasion.record();
        Optional<Bracket> bracket = occurrence.map(any -> material.witnessed().of(any.commit()));
        List<String> row = new ArrayList<>(List.of(
                occasion.series().id().toString(),
                occasion.series().period().value(),
                occasion.window().id()
                        + occasion.delivery()
                                .map(any -> " population " + any.days())
                                .orElse(""),
                nominal.days().from().toString(),
                nominal.days().to().toString(),
                nominal.due().toString(),
                nominal.deadline().toString(),
                occasion.window().verdict().toString(),
                occasion.role(),
                occurrence.map(any -> any.record().value()).orElse(""),
                occurrence.map(any -> any.performed().toString()).orElse(""),
                occurrence.map(any -> any.recordedDay().toString()).orElse(""),
                bracket.map(any -> any.level().toString()).orElse(""),
                bracket.flatMap(Bracket::notBefore).map(Object::toString).orElse(""),
                bracket.flatMap(Bracket::notAfter).map(Object::toString).orElse(""),
                occasion.delivery().map(Delivery::count).map(Object::toString).orElse(""),
                record.map(any -> any.value().result()).orElse("")));
        row.add(record.map(hands::prepared).orElse(""));
        row.add(record.map(hands::reviewed).orElse(""));
        row.add(material.marks()
                .on(occasion.series(), occasion.window())
                .map(any -> any.value().id().toString())
                .orElse(""));
        row.add(record.map(any -> Material.data(any.path())).orElse(""));
        row.add(record.flatMap(PopulationSheet::blob).map(Oid::hex).orElse(""));
        row.add(record.map(PopulationSheet::artifacts).orElse(""));
        row.add(occurrence.map(any -> any.commit().hex()).orElse(""));
        return row;
    }

    /** What the record's file holds, or held as this revision of it. */
    private static Optional<Oid> blob(Committed<Evidence> record) {
        Optional<Version<Evidence>> version = record.kept() == Kept.EARLIER
                ? record.versions().all().stream()
                        .filter(any -> any.position() == record.recorded().position())
                        .findFirst()
                : record.versions().lastAt(record.path());
        return version.flatMap(Version::blob);
    }

    private static String artifacts(Committed<Evidence> record) {
        return record.value().artifacts().stream()
                .map(any -> any.path().map(Object::toString).or(any::uri).orElse("") + " " + any.sha256())
                .collect(Collectors.joining("\n"));
    }
}
