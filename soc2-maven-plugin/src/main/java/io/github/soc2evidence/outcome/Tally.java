package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The figures of one requirement in one period, as they are counted.
 *
 * @param exhibits all there are
 * @param own those of the requirement and period, in time; at least one
 */
record Tally(Exhibits exhibits, List<Exhibit> own, List<Vulnerability> vulnerabilities, List<Figure> figures) {
    private static final int HUNDRED = 100;

    Tally(Exhibits exhibits, List<Exhibit> own, List<Vulnerability> vulnerabilities) {
        this(exhibits, own, vulnerabilities, new ArrayList<>());
    }

    /** A row and the record that has it. */
    record Entry(Exhibit exhibit, Row row) {}

    Exhibit last() {
        return own.get(own.size() - 1);
    }

    LocalDate today() {
        return exhibits.today(last());
    }

    void lastPerformed() {
        add("last-performed", Optional.empty(), last().performed().toString(), "day", List.of(last()));
    }

    /** The rows of a list in all records, {@code items} for the items of their populations. */
    List<Entry> rows(String table) {
        return own.stream().flatMap(any -> entries(any, table).stream()).toList();
    }

    static List<Entry> entries(Exhibit exhibit, String table) {
        List<Row> rows = table.equals("items") ? exhibit.items() : exhibit.rows(table);
        return rows.stream().map(row -> new Entry(exhibit, row)).toList();
    }

    /** Of rows that several records tell, what each was last; by key. What follows a list closes what was open in it. */
    List<Entry> latest(String table) {
        Map<String, Entry> latest = new LinkedHashMap<>();
        rows(table).forEach(entry -> latest.put(entry.row().key(), entry));
        return List.copyOf(latest.values());
    }

    /** The rows of the last record that has such a list. */
    List<Entry> newest(String table) {
        for (int i = own.size() - 1; i >= 0; i--) {
            List<Entry> entries = entries(own.get(i), table);
            if (!entries.isEmpty()) {
                return entries;
            }
        }
        return List.of();
    }

    /** Whether any record has such a list, be it empty: only then is zero a number. */
    boolean lists(String table) {
        return own.stream()
                .anyMatch(
                        any -> table.equals("items") ? !any.said().populations().isEmpty() : any.has(table));
    }

    void count(String name, Collection<Entry> entries) {
        count(name, Optional.empty(), entries);
    }

    void count(String name, Optional<String> of, Collection<Entry> entries) {
        add(name, of, Integer.toString(entries.size()), "count", counted(entries, last()));
    }

    /** How many rows there are, and of how many something holds. */
    void counts(String all, String some, List<Entry> entries, Predicate<Row> holds) {
        count(all, entries);
        count(some, entries.stream().filter(entry -> holds.test(entry.row())).toList());
    }

    /** How many of each kind; of kinds that do not occur nothing is said. */
    void countEach(String name, Collection<Entry> entries, Function<Entry, String> kind) {
        Map<String, List<Entry>> byKind = new LinkedHashMap<>();
        entries.forEach(entry -> byKind.computeIfAbsent(kind.apply(entry), any -> new ArrayList<>())
                .add(entry));
        byKind.forEach((each, some) -> count(name, Optional.of(each), some));
    }

    /** Part of a whole, of a hundred, to one decimal; nothing of nothing. */
    void rate(String name, Optional<String> of, long part, long whole, Collection<Exhibit> from) {
        if (whole > 0) {
            BigDecimal rate =
                    BigDecimal.valueOf(part * HUNDRED).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
            add(name, of, plain(rate), "percent", from);
        }
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    void seconds(String name, Optional<String> of, Duration duration, Collection<Exhibit> from) {
        add(name, of, Long.toString(duration.toSeconds()), "seconds", from);
    }

    void add(String name, Optional<String> of, String value, String unit, Collection<Exhibit> from) {
        Exhibit any = own.get(0);
        List<Id> records = from.stream().map(Exhibit::id).distinct().toList();
        figures.add(new Figure(any.period(), any.requirement(), any.type().name(), name, of, value, unit, records));
    }

    static List<Exhibit> from(Collection<Entry> entries) {
        return entries.stream().map(Entry::exhibit).distinct().toList();
    }

    /** What counts nothing was counted from the last record. */
    private static List<Exhibit> counted(Collection<Entry> entries, Exhibit otherwise) {
        return entries.isEmpty() ? List.of(otherwise) : from(entries);
    }

    /** The mean time between two moments of rows that have both; empty where none has. */
    static Optional<Duration> mean(Collection<Entry> entries, String from, String to) {
        List<Duration> took = entries.stream()
                .flatMap(entry -> between(entry, from, to).stream())
                .toList();
        return took.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        took.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(took.size()));
    }

    static Optional<Duration> between(Entry entry, String from, String to) {
        Optional<Moment> begun = entry.row().moment(from);
        Optional<Moment> ended = entry.row().moment(to);
        return begun.isEmpty() || ended.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.between(
                        begun.get().instant(entry.exhibit().zone()),
                        ended.get().instant(entry.exhibit().zone())));
    }
}
