package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.model.Evidence.Completeness;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.type.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lists of a record, held against where they were taken from and against a second source. */
public final class Sources {
    private final Exhibit exhibit;
    private final List<Listed> lists = new ArrayList<>();

    /**
     * A list that can be read.
     *
     * @param population absent for a list in the details
     * @param keyed by which its rows are told apart where nobody says how; absent where the type does not tell either
     */
    private record Listed(
            Items items, Population.Items from, Optional<Population> population, Optional<String> keyed) {}

    public Sources(Exhibit exhibit) {
        this.exhibit = exhibit;
        exhibit.said()
                .details()
                .tables()
                .forEach((name, from) -> read(from)
                        .ifPresent(items -> lists.add(new Listed(
                                items,
                                from,
                                Optional.empty(),
                                exhibit.type().table(name).flatMap(Sources::last)))));
        exhibit.said()
                .populations()
                .forEach(population -> population
                        .items()
                        .ifPresent(from -> read(from)
                                .ifPresent(items -> lists.add(new Listed(
                                        items,
                                        from,
                                        Optional.of(population),
                                        exhibit.type().item().flatMap(Sources::last))))));
    }

    private static Optional<String> last(Table table) {
        return table.key().stream().reduce((first, second) -> second);
    }

    private Optional<Items> read(Population.Items from) {
        return Items.of(exhibit.dossier(), exhibit.record(), from)
                .filter(items -> items.trouble().isEmpty());
    }

    /** How many rows are listed that came from a source; absent where that cannot be told. */
    public Optional<Integer> counted(Source source) {
        Optional<Integer> mapped = source.artifact()
                .flatMap(artifact -> lists.stream()
                        .filter(list -> list.from() instanceof Population.Mapped export
                                && export.artifact().value().equals(artifact.value()))
                        .map(list -> list.items().count())
                        .findFirst());
        return mapped.or(() -> source.artifact().isEmpty()
                        && exhibit.said().sources().size() == 1
                        && exhibit.said().populations().size()
                                        + exhibit.said().details().tables().size()
                                == 1
                ? lists.stream().map(list -> list.items().count()).findFirst()
                : Optional.empty());
    }

    /** Whether a population already says that it counts so many: that it lists another number is found there. */
    public boolean isCounted(long rows) {
        return exhibit.said().populations().stream().anyMatch(any -> any.count().value() == rows);
    }

    /** How many things the record is about, as far as there is one number. */
    public Optional<Long> size() {
        if (lists.size() == 1) {
            return Optional.of((long) lists.get(0).items().count());
        }
        List<Population> populations = exhibit.said().populations();
        if (lists.isEmpty() && populations.size() == 1) {
            return Optional.of(populations.get(0).count().value());
        }
        return lists.isEmpty() && exhibit.said().sources().size() == 1
                ? exhibit.said().sources().get(0).rows()
                : Optional.empty();
    }

    /**
     * The keys of the lists, as they are written, by what they are compared by. Of several lists those that have the key; absent where none
     * has.
     */
    public Optional<Keys> own(Completeness second) {
        List<Keys> found = new ArrayList<>();
        for (Listed list : lists) {
            second.key().flatMap(key -> field(list, key)).ifPresent(field -> found.add(keys(list.items(), field)));
        }
        if (found.isEmpty()) {
            for (Listed list : lists) {
                list.population()
                        .flatMap(Population::key)
                        .map(Located::value)
                        .or(list::keyed)
                        .ifPresent(field -> found.add(keys(list.items(), field)));
            }
        }
        return found.stream().reduce(Keys::and);
    }

    /** The field of that name, or the one that is mapped from a column of that name. */
    private static Optional<String> field(Listed list, String key) {
        if (list.from() instanceof Population.Mapped export) {
            return export.columns().containsKey(key)
                    ? Optional.of(key)
                    : export.columns().entrySet().stream()
                            .filter(column -> column.getValue().equals(key))
                            .map(Map.Entry::getKey)
                            .sorted()
                            .findFirst();
        }
        return ((Population.Inline) list.from())
                        .rows().stream().anyMatch(row -> row.value().containsKey(key))
                ? Optional.of(key)
                : Optional.empty();
    }

    /** What lies at the second source's artifact; absent where the record names none, or it is not there. */
    public Optional<Items> second() {
        return exhibit.said().secondList().flatMap(list -> Items.of(exhibit.dossier(), exhibit.record(), list));
    }

    /** The keys of the second source's list. */
    public Optional<Keys> others() {
        return exhibit.said()
                .secondList()
                .flatMap(list -> second().map(items ->
                        keys(items, list.columns().keySet().iterator().next())));
    }

    private static Keys keys(Items items, String field) {
        Map<String, String> written = new TreeMap<>();
        int without = 0;
        for (int row = 0; row < items.count(); row++) {
            List<String> values = items.values(row, field);
            values.forEach(value -> written.putIfAbsent(Row.folded(value), value.strip()));
            without += values.isEmpty() ? 1 : 0;
        }
        return new Keys(written, items.count(), without);
    }

    /**
     * What tells the rows of a list apart.
     *
     * @param written as the list has them, by what they are compared by: in small letters, without blanks around them
     * @param rows how many rows there are
     * @param without how many of these have no key
     */
    public record Keys(Map<String, String> written, int rows, int without) {
        private Keys and(Keys other) {
            Map<String, String> all = new TreeMap<>(written);
            other.written().forEach(all::putIfAbsent);
            return new Keys(all, rows + other.rows(), without + other.without());
        }

        /** Those that others do not have and nobody explains, as they are written. */
        public List<String> beyond(Keys other, Completeness second) {
            Set<String> explained =
                    second.explained().stream().map(any -> Row.folded(any.id())).collect(Collectors.toSet());
            return written.entrySet().stream()
                    .filter(key -> !other.written().containsKey(key.getKey()) && !explained.contains(key.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }
    }
}
