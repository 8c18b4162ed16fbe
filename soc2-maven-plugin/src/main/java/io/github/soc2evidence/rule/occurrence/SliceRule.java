package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tiling;
import io.github.soc2evidence.timeline.Window;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule that asks the same of every slice in which events are delivered, one by one. */
abstract class SliceRule implements Rule<Dossier> {
    private final RuleId id;
    private final String question;

    SliceRule(String id, String question) {
        this.id = new RuleId(id);
        this.question = question;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String question() {
        return question;
    }

    @Override
    public final Answer examine(Dossier dossier) {
        List<Placed> slices = dossier.windows()
                .filter(placed -> placed.window().tiling().isPresent())
                .toList();
        RecordIndex records = new RecordIndex(dossier);
        return Answer.of(
                id,
                slices.size(),
                "no requirement is driven by events in a period that is judged",
                Stream.concat(slices.stream().flatMap(placed -> ask(dossier, records, placed)), overall(dossier))
                        .toList());
    }

    private Stream<Finding> ask(Dossier dossier, RecordIndex records, Placed placed) {
        return facts(new Asked(dossier, placed.series(), placed.window(), records))
                .map(fact -> Finding.of(id, placed.series().subject(placed.window()), fact.message(), fact.remedy())
                        .at(fact.by().flatMap(any -> location(records, any)).orElseGet(placed.series()::declared))
                        .in(placed.series().period())
                        .about(placed.series().id().control()));
    }

    /** What is to be said of a slice, at most one thing. */
    abstract Stream<Fact> facts(Asked slice);

    /** What is to be said beside the slices. */
    Stream<Finding> overall(Dossier dossier) {
        return Stream.empty();
    }

    /** A slice, and the records that it can rest on. */
    record Asked(Dossier dossier, Series series, Window window, RecordIndex records) {
        Tiling tiling() {
            return window.tiling().orElseThrow();
        }

        ZoneId zone() {
            return series.zone(dossier.zone());
        }

        Optional<Committed<Evidence>> record(Delivery delivery) {
            return records.of(delivery.by());
        }

        /** What the record says of a delivery; of two records with one id, not what the other says. */
        Optional<Population> population(Delivery delivery) {
            return record(delivery)
                    .flatMap(record -> record.value().populations().stream()
                            .skip(delivery.index())
                            .findFirst());
        }
    }

    /**
     * The fact with its arithmetic.
     *
     * @param by the delivery that it is about, where it is about one
     */
    record Fact(String message, String remedy, Optional<Delivery> by) {}

    static Optional<Location> location(RecordIndex records, Delivery delivery) {
        return records.of(delivery.by())
                .map(record -> record.filed()
                        .at(record.value().populations().stream()
                                .skip(delivery.index())
                                .findFirst()
                                .map(any -> any.at())
                                .orElse(record.value().at())));
    }

    /** {@code of changes [eu] }, before what is said of one population of several; nothing where there is one. */
    static String of(Strand strand) {
        return strand.name().isEmpty() ? "" : "of " + strand.name() + " ";
    }

    /** {@code 2026-01-10..2026-01-14 (5 days)}. */
    static String said(DaySet days) {
        long count = days.count();
        return days.stretches().stream().map(SliceRule::said).collect(Collectors.joining(", "))
                + (count == 1 ? "" : " (" + count + " days)");
    }

    static String said(Days days) {
        return days.count() == 1 ? days.from().toString() : days.toString();
    }
}
