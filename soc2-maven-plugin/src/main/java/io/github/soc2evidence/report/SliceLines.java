package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.dossier.OpenItems;
import io.github.soc2evidence.dossier.OpenItems.OpenItem;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Nominal;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tile;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A slice of time: which populations cover which of its days, and how its verdict follows. */
final class SliceLines {
    /** How many open items are told one by one. */
    private static final int MOST = 10;

    private final Dossier dossier;
    private final RecordIndex byId;
    private final OpenItems open;
    private final RecordLines records;
    private final Sheet page;

    SliceLines(Dossier dossier, RecordLines records, Sheet page) {
        this.dossier = dossier;
        this.byId = new RecordIndex(dossier);
        this.open = new OpenItems(dossier);
        this.records = records;
        this.page = page;
    }

    /** Whether nothing is delivered of it. */
    boolean isPlain(Window window) {
        return window.tiling().orElseThrow().tiles().findAny().isEmpty();
    }

    void write(Series series, Window window, LocalDate today) {
        for (Strand strand : window.tiling().orElseThrow().strands()) {
            strand.tiles().forEach(tile -> tile(strand, tile));
            DaySet unknown = strand.unknown();
            if (!unknown.isEmpty() && !strand.tiles().isEmpty()) {
                page.entry("uncovered", named(strand) + ranges(unknown) + ", " + Phrase.count(unknown.count(), "day"));
            }
            DaySet twice = strand.twice();
            if (!twice.isEmpty()) {
                page.entry("twice", named(strand) + ranges(twice) + ", " + Phrase.count(twice.count(), "day"));
            }
        }
        items(open.of(series, window), today);
        page.entry("so", verdict(window, today));
    }

    private void tile(Strand strand, Tile tile) {
        Delivery delivery = tile.delivery();
        Optional<Committed<Evidence>> record = byId.of(delivery.by());
        page.entry(
                tile.isEarly() ? "early" : "covered",
                named(strand) + tile.days() + " by " + delivery.by().record()
                        + record.map(any -> "  " + any.path()).orElse(""));
        page.aside(records.dates(delivery.by()));
        page.aside("extracted " + delivery.extracted() + " (claimed), "
                + (tile.isEarly()
                        ? "before " + tile.days().to() + " was over: it covers nothing"
                        : Phrase.days(tile.days().to(), delivery.extracted()) + " after "
                                + tile.days().to()));
        record.flatMap(any -> any.value().populations().stream()
                        .skip(delivery.index())
                        .findFirst()
                        .map(population -> counted(any, population)))
                .ifPresent(page::aside);
        record.flatMap(any -> any.value().completeness())
                .ifPresent(second -> page.aside("second source "
                        + second.source()
                                .system()
                                .map(Object::toString)
                                .or(() -> second.source().query().map(Phrase::quoted))
                                .orElse("")
                        + ": "
                        + second.source()
                                .rows()
                                .map(rows -> Phrase.count(rows, "row"))
                                .orElse("does not say how many rows it has")
                        + (second.explained().isEmpty()
                                ? ""
                                : ", " + second.explained().size() + " explained")));
        records.followers(delivery.by().record())
                .forEach(any -> page.aside("followed by " + any.value().id() + ", performed "
                        + any.value().performed() + " (claimed)"));
    }

    /** {@code counts 2 items, lists 2 in changes.csv, told apart by change}. */
    private String counted(Committed<Evidence> record, Population population) {
        Optional<Items> items = Items.of(dossier, record, population);
        String listed = items.map(any -> any.trouble().isPresent()
                        ? "; its items cannot be counted"
                        : ", lists " + any.count() + from(population))
                .orElse(", lists none");
        return "counts " + Phrase.count(population.count().value(), "item")
                + " in " + population.days()
                + listed
                + population.key().map(key -> ", told apart by " + key).orElse("");
    }

    private static String from(Population population) {
        return population
                .items()
                .filter(Population.Mapped.class::isInstance)
                .map(items -> " in " + ((Population.Mapped) items).artifact().value())
                .orElse("");
    }

    private void items(List<OpenItem> items, LocalDate today) {
        items.stream()
                .limit(MOST)
                .forEach(item -> page.entry(
                        "pending",
                        item.key() + " of " + item.record() + ", due " + item.due() + ", after it was extracted: "
                                + (today.isAfter(item.last())
                                        ? "nothing has closed it"
                                        : "a record that follows closes it by " + item.last())));
        if (items.size() > MOST) {
            page.aside("and " + Phrase.count(items.size() - MOST, "more item"));
        }
    }

    private static String verdict(Window window, LocalDate today) {
        Nominal nominal = window.nominal();
        String covered = window.tiling().orElseThrow().strands().stream()
                .map(strand -> {
                    long days = strand.slice().count();
                    return named(strand) + (days - strand.unknown().count()) + " of " + Phrase.count(days, "day")
                            + " covered";
                })
                .collect(Collectors.joining(", "));
        return covered + "; "
                + switch (window.verdict()) {
                    case MISSED ->
                        "on " + today + " the deadline had passed " + Phrase.days(nominal.deadline(), today)
                                + " before";
                    case OPEN ->
                        today.isBefore(nominal.earliest())
                                ? "its list can be extracted from " + nominal.earliest() + " on"
                                : Phrase.days(today, nominal.deadline()) + " left on " + today;
                    default -> performed(window);
                };
    }

    private static String performed(Window window) {
        LocalDate deadline = window.nominal().deadline();
        String when = window.taken()
                .map(window.terms()::day)
                .map(day -> day.isAfter(deadline)
                        ? "complete " + Phrase.days(deadline, day) + " after the deadline, which a list may be"
                        : "complete by the deadline")
                .orElse("");
        return when + (window.verdict() == Verdict.NO_OCCURRENCE ? ", and every count is 0" : "");
    }

    private static String named(Strand strand) {
        return strand.name().isEmpty() ? "" : strand.name() + "  ";
    }

    private static String ranges(DaySet days) {
        return days.stretches().stream()
                .map(any -> any.count() == 1 ? any.from().toString() : any.toString())
                .collect(Collectors.joining(", "));
    }
}
