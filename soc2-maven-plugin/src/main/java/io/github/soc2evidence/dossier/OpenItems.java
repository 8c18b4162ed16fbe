package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.timeline.Allowance;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Tile;
import io.github.soc2evidence.timeline.Window;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Items that were due only after their population was extracted, and that nothing has closed since: no field says that
 * they are done, and no record that follows lists them (format.md, "Population records").
 */
public final class OpenItems {
    private static final List<String> DONE = List.of("done", "completed", "closed", "resolved");

    /**
     * One of them.
     *
     * @param key by which it is told apart; its number where it has none
     * @param last the last day on which what closes it reaches the record in time
     */
    public record OpenItem(Id record, String key, LocalDate due, LocalDate extracted, LocalDate last, Location at) {}

    private final Dossier dossier;
    private final Allowance recordedWithin;
    private final Companions companions;
    private final RecordIndex byId;
    private final Set<Id> amended = new HashSet<>();
    private final Map<Delivery, List<OpenItem>> known = new HashMap<>();

    public OpenItems(Dossier dossier) {
        this.dossier = dossier;
        this.recordedWithin = new Allowance(
                dossier.examination().value().recordedWithin().value(),
                Set.copyOf(dossier.examination().value().holidays()));
        this.companions = new Companions(dossier.evidence());
        this.byId = new RecordIndex(dossier);
        dossier.evidence()
                .forEach(record -> record.value()
                        .amends()
                        .ifPresent(wrong -> amended.add(wrong.record().value())));
    }

    /** Those of the populations that a slice rests on. */
    public List<OpenItem> of(Series series, Window window) {
        ZoneId zone = series.zone(dossier.zone());
        return window.tiling().stream()
                .flatMap(tiling -> tiling.sound())
                .map(Tile::delivery)
                .flatMap(delivery -> known.computeIfAbsent(delivery, any -> find(any, zone)).stream())
                .toList();
    }

    private List<OpenItem> find(Delivery delivery, ZoneId zone) {
        Optional<Committed<Evidence>> record = byId.of(delivery.by());
        return record.stream()
                .flatMap(any -> any.value().populations().stream()
                        .skip(delivery.index())
                        .limit(1)
                        .flatMap(population -> Items.of(dossier, any, population)
                                .filter(items -> items.trouble().isEmpty())
                                .map(items -> find(delivery, population, items, zone))
                                .stream()
                                .flatMap(List::stream)))
                .toList();
    }

    private List<OpenItem> find(Delivery delivery, Population population, Items items, ZoneId zone) {
        List<OpenItem> open = new ArrayList<>();
        Optional<Set<String>> closed = Optional.empty();
        for (int row = 0; row < items.count(); row++) {
            Optional<LocalDate> due = due(items, row, zone).filter(day -> day.isAfter(delivery.extracted()));
            if (due.isEmpty() || isDone(items, row)) {
                continue;
            }
            closed = closed.isPresent() ? closed : Optional.of(closed(delivery, population, zone));
            Optional<String> key = Items.key(items, population, row);
            if (key.filter(closed.orElseThrow()::contains).isEmpty()) {
                open.add(new OpenItem(
                        delivery.by().record(),
                        key.orElse(Integer.toString(row + 1)),
                        due.get(),
                        delivery.extracted(),
                        recordedWithin.after(due.get()),
                        items.at(row)));
            }
        }
        return List.copyOf(open);
    }

    /** The keys that the records that follow a population list as no longer open. */
    private Set<String> closed(Delivery delivery, Population population, ZoneId zone) {
        Set<String> keys = new HashSet<>();
        for (Id id : companions.with(delivery.by().record())) {
            Committed<Evidence> record = byId.of(id).orElse(null);
            if (record != null && counts(record, zone)) {
                record.value()
                        .populations()
                        .forEach(other -> Items.of(dossier, record, other)
                                .filter(items -> items.trouble().isEmpty())
                                .ifPresent(items -> close(items, other, population, zone, keys)));
            }
        }
        return keys;
    }

    private boolean counts(Committed<Evidence> record, ZoneId zone) {
        return record.value().follows().isPresent()
                && !amended.contains(record.value().id().value())
                && !Performances.isFutureDated(record, zone)
                && !record.value()
                        .performed()
                        .value()
                        .day(zone)
                        .isAfter(dossier.asOf().dayIn(zone));
    }

    /** An item that still says when it is due, and not that it was done, closes nothing. */
    private static void close(Items items, Population own, Population first, ZoneId zone, Set<String> keys) {
        Optional<String> field = own.key().or(first::key).map(Located::value);
        for (int row = 0; row < items.count() && field.isPresent(); row++) {
            if (isDone(items, row) || due(items, row, zone).isEmpty()) {
                keys.addAll(items.values(row, field.get()));
            }
        }
    }

    /** The rows that are not done, and whose {@code due} is there and tells no day: whether they are open is not known. */
    public static List<Integer> unreadable(Items items) {
        return IntStream.range(0, items.count())
                .filter(row -> items.values(row, "due").stream().anyMatch(text -> !text.isBlank()))
                .filter(row -> due(items, row, ZoneOffset.UTC).isEmpty() && !isDone(items, row))
                .boxed()
                .toList();
    }

    private static boolean isDone(Items items, int row) {
        return DONE.stream().anyMatch(field -> !items.values(row, field).isEmpty());
    }

    /** What is no day tells of no day, and is found as such. */
    private static Optional<LocalDate> due(Items items, int row, ZoneId zone) {
        return items.values(row, "due").stream().findFirst().flatMap(text -> {
            try {
                return Optional.of(Moment.of(text).day(zone));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
