package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Extractions;
import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.type.EvidenceType;
import io.github.soc2evidence.model.type.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record as evidence of one requirement in a judged period, of the type that the requirement asks for. A record that serves
 * two requirements is two exhibits.
 *
 * A long history has as many as records: hence no record of Java, which would tell all of what a requirement asked for.
 */
public final class Exhibit {
    /** Of an exhibit: the order in which the work was done. */
    public static final Comparator<Exhibit> BY_TIME = Exhibit::compareTime;

    private final Asked asked;
    private final Committed<Evidence> record;
    private final Id period;
    private final LocalDate performed;

    Exhibit(Asked asked, Committed<Evidence> record, Id period, LocalDate performed) {
        this.asked = asked;
        this.record = record;
        this.period = period;
        this.performed = performed;
    }

    private static int compareTime(Exhibit one, Exhibit other) {
        int order = one.performed.compareTo(other.performed);
        return order == 0 ? one.id().compareTo(other.id()) : order;
    }

    Dossier dossier() {
        return asked.dossier();
    }

    public Committed<Evidence> record() {
        return record;
    }

    public EvidenceType type() {
        return asked.type();
    }

    public RequirementId requirement() {
        return asked.requirement();
    }

    /** The judged period that it belongs to. */
    public Id period() {
        return period;
    }

    /** As they were set when its window began. */
    public Limits limits() {
        return asked.limits();
    }

    /** Of the requirement's days. */
    public ZoneId zone() {
        return asked.zone();
    }

    /** The day that counts as the one on which the work was done, in the zone. */
    public LocalDate performed() {
        return performed;
    }

    /** Two are the same where record, revision, line and requirement are: the rest follows. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exhibit that
                && requirement().equals(that.requirement())
                && record.path().equals(that.record.path())
                && said().at().line() == that.said().at().line()
                && record.recorded().position() == that.record.recorded().position();
    }

    @Override
    public int hashCode() {
        return 31 * record.path().hashCode() + record.recorded().position();
    }

    @Override
    public String toString() {
        return id() + " for " + requirement();
    }

    public Evidence said() {
        return record.value();
    }

    public Id id() {
        return said().id().value();
    }

    /** The day whose state it shows: as it says, else that of its earliest extraction, else the day it was done. */
    public LocalDate dataAsOf() {
        return said().dataAsOf()
                .orElseGet(() -> said().sources().stream()
                        .flatMap(source -> source.extracted().stream())
                        .map(moment -> moment.day(zone()))
                        .min(Comparator.naturalOrder())
                        .orElseGet(this::performed));
    }

    /** When the artifact of a list was taken from its source. */
    public Optional<LocalDate> extracted(String artifact) {
        return sourceOf(artifact).flatMap(Source::extracted).map(moment -> moment.day(zone()));
    }

    /** What it says of the source of an artifact. */
    public Optional<Source> sourceOf(String artifact) {
        return said().sources().stream()
                .filter(source -> source.artifact()
                        .map(Located::value)
                        .filter(artifact::equals)
                        .isPresent())
                .findFirst();
    }

    /** The system that a row is about: as it says, else the record's subject, else the one system of its sources. */
    public Optional<Id> system(Row row) {
        return row.id("system").or(this::subject).or(() -> {
            List<Id> systems = said().sources().stream()
                    .flatMap(source -> source.system().stream())
                    .map(Located::value)
                    .distinct()
                    .toList();
            return systems.size() == 1 ? Optional.of(systems.get(0)) : Optional.empty();
        });
    }

    public Optional<Id> subject() {
        return said().subject().map(Located::value);
    }

    /** The series of windows that it is about. */
    public SeriesId series() {
        return new SeriesId(requirement(), subject());
    }

    /** What its details say outside of their lists. */
    public Row details() {
        Population.Inline one = new Population.Inline(List.of(
                new Located<>(said().details().fields(), said().details().at())));
        return new Row(Items.written(record, one), 0, Optional.empty(), zone());
    }

    /** Whether it has a list of this name in its details. */
    public boolean has(String table) {
        return said().details().table(table).isPresent();
    }

    /** The rows of a list in its details; none where it has no such list, or one that cannot be read. */
    public List<Row> rows(String table) {
        Optional<Population.Items> listed = said().details().table(table);
        return listed.isEmpty() ? List.of() : rows(Items.of(dossier(), record, listed.get()), type().table(table));
    }

    /** Why lists of its details cannot be read; of populations that is found elsewhere. */
    public List<Items.Trouble> troubles() {
        List<Items.Trouble> troubles = new ArrayList<>();
        said().details()
                .tables()
                .forEach((name, items) -> Items.of(dossier(), record, items)
                        .flatMap(Items::trouble)
                        .ifPresent(troubles::add));
        return troubles;
    }

    /** The items of all its populations. */
    public List<Row> items() {
        List<Row> all = new ArrayList<>();
        said().populations().forEach(population -> all.addAll(items(population)));
        return all;
    }

    /** The items of one population; none where they cannot be read. */
    public List<Row> items(Population population) {
        return rows(Items.of(dossier(), record, population), item(population));
    }

    private List<Row> rows(Optional<Items> items, Optional<Table> table) {
        return items.isPresent() && items.get().trouble().isEmpty() ? rows(items.get(), table, zone()) : List.of();
    }

    /** What items of a population say, told apart by what the population names as its key. */
    private Optional<Table> item(Population population) {
        return type().item()
                .map(table -> population
                        .key()
                        .map(key -> new Table(table.name(), table.description(), List.of(key.value()), table.fields()))
                        .orElse(table));
    }

    static List<Row> rows(Items items, Optional<Table> table, ZoneId zone) {
        List<Row> rows = new ArrayList<>(items.count());
        for (int row = 0; row < items.count(); row++) {
            rows.add(new Row(items, row, table, zone));
        }
        return rows;
    }

    /** When a population was taken from its source. */
    public LocalDate extracted(Population population) {
        return Extractions.claimed(said(), population, zone());
    }

    /** What a finding about the record is about. */
    public Subject named() {
        return record.kept() == Kept.LINE
                ? Subject.line(record.path(), said().at().line())
                : record.subject(id());
    }

    /** What a finding about a row is about (format.md, "Subjects"). */
    public Subject named(Row row) {
        return record.kept() == Kept.ONCE
                ? Subject.item(id(), row.key())
                : new Subject(named() + Subject.itemised(row.key()));
    }

    /** A fact about a row. */
    public Finding finding(RuleId rule, Row row, String message, String remedy) {
        return Finding.of(rule, named(row), message, remedy)
                .at(row.at())
                .in(period)
                .about(requirement().control());
    }

    /** A fact about the record as a whole. */
    public Finding finding(RuleId rule, String message, String remedy) {
        return Finding.of(rule, named(), message, remedy)
                .at(record.at(
                        said().details().isEmpty()
                                ? said().at()
                                : said().details().at()))
                .in(period)
                .about(requirement().control());
    }
}
