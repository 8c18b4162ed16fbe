package io.github.soc2evidence.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Brings together the rows that tell of one thing. */
public final class Affairs {
    private Affairs() {}

    /**
     * By what tells rows apart, through all records of a requirement and its subject: incidents, requests, actions. What has no
     * name is told once.
     *
     * @param rows those of a record
     * @param field that has to say something: what is not named cannot be told again
     */
    public static List<Affair> named(
            Exhibits exhibits, Function<Exhibit, List<Row>> rows, String field, String... types) {
        Map<String, List<Affair.Telling>> affairs = new LinkedHashMap<>();
        for (Exhibit exhibit : exhibits.of(types)) {
            String series = exhibit.series() + "\n";
            for (Row row : rows.apply(exhibit)) {
                add(affairs, series, exhibit, row, row.text(field).map(any -> row.key()));
            }
        }
        return affairs.values().stream().map(Affair::new).toList();
    }

    /** By the same name in a record and in those that follow it: what is done anew each time, a test for example. */
    public static List<Affair> followed(
            Exhibits exhibits, Function<Exhibit, List<Row>> rows, String field, String... types) {
        List<Exhibit> all = exhibits.of(types);
        Set<Exhibit> seen = new HashSet<>();
        Map<String, List<Affair.Telling>> affairs = new LinkedHashMap<>();
        Stream.concat(all.stream().filter(any -> any.said().follows().isEmpty()), all.stream())
                .filter(first -> !seen.contains(first))
                .forEach(first -> {
                    String chain = first + "\n" + first.record().recorded().position() + "\n";
                    Stream.concat(Stream.of(first), exhibits.following(first).stream())
                            .filter(seen::add)
                            .forEach(exhibit -> rows.apply(exhibit)
                                    .forEach(row -> add(
                                            affairs,
                                            chain,
                                            exhibit,
                                            row,
                                            row.text(field).map(any -> row.key()))));
                });
        return affairs.values().stream().map(Affair::new).toList();
    }

    private static void add(
            Map<String, List<Affair.Telling>> affairs, String of, Exhibit exhibit, Row row, Optional<String> name) {
        String key = of + name.map(String::strip).orElseGet(() -> "\n" + affairs.size());
        affairs.computeIfAbsent(key, any -> new ArrayList<>()).add(new Affair.Telling(exhibit, row));
    }
}
