package io.github.soc2evidence.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that one record lists, with what follows it: a row of a record that follows belongs to the row of the same key, and is
 * a matter of its own where there is none.
 *
 * @param following in the order of the work
 */
public record Matters(Exhibit first, List<Exhibit> following, List<Matter> all) {
    public Matters {
        following = List.copyOf(following);
        all = List.copyOf(all);
    }

    /** The items of every population of some types. */
    public static Stream<Matter> items(Exhibits exhibits, String... types) {
        return of(exhibits, Exhibit::items, types).stream().flatMap(any -> any.all().stream());
    }

    /** A list in the details of a type. */
    public static List<Matters> rows(Exhibits exhibits, String type, String table) {
        return of(exhibits, exhibit -> exhibit.rows(table), type);
    }

    /** Some rows of the records of some types, in the order of the work. */
    public static List<Matters> of(Exhibits exhibits, Function<Exhibit, List<Row>> rows, String... types) {
        IdentityHashMap<Exhibit, List<Exhibit>> following = new IdentityHashMap<>();
        Set<Exhibit> others = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Exhibit> all = exhibits.of(types);
        for (Exhibit exhibit : all) {
            if (exhibit.said().follows().isEmpty()) {
                List<Exhibit> later = exhibits.following(exhibit);
                following.put(exhibit, later);
                others.addAll(later);
            }
        }
        // What follows a record of another time stands for itself.
        return all.stream()
                .filter(exhibit -> !others.contains(exhibit))
                .map(exhibit -> of(exhibits.whois(), exhibit, following.getOrDefault(exhibit, List.of()), rows))
                .toList();
    }

    private static Matters of(Whois whois, Exhibit first, List<Exhibit> following, Function<Exhibit, List<Row>> rows) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Draft> byKey = new HashMap<>();
        for (Row row : rows.apply(first)) {
            Draft draft = new Draft(first, row, new ArrayList<>());
            drafts.add(draft);
            row.identity(whois).ifPresent(key -> byKey.putIfAbsent(key, draft));
        }
        for (Exhibit exhibit : following) {
            for (Row row : rows.apply(exhibit)) {
                Optional<String> key = row.identity(whois);
                Draft known = key.map(byKey::get).orElse(null);
                if (known != null) {
                    known.later().add(row);
                } else {
                    Draft draft = new Draft(exhibit, row, new ArrayList<>());
                    drafts.add(draft);
                    key.ifPresent(any -> byKey.put(any, draft));
                }
            }
        }
        return new Matters(
                first,
                following,
                drafts.stream()
                        .map(any -> new Matter(first, any.exhibit(), any.row(), any.later()))
                        .toList());
    }

    /** A matter as long as what follows is still being read. */
    private record Draft(Exhibit exhibit, Row row, List<Row> later) {}
}
