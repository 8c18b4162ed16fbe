package io.github.soc2evidence.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What is wanted of an item of JSON. Paths into one list under one condition, {@code reviews[state=APPROVED].author.login} and
 * {@code reviews[state=APPROVED].submittedAt}, go together: of each element that has a value for one of them, each
 * has a value, in one order, and be it {@code unknown}.
 */
final class ItemPaths {
    private static final List<String> UNKNOWN = List.of("unknown");

    private final Collection<List<ItemPath>> together;
    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<ItemPath> all;

    ItemPaths(List<ItemPath> paths) {
        all = List.copyOf(paths);
        Map<Object, List<ItemPath>> grouped = new LinkedHashMap<>();
        for (ItemPath path : paths) {
            roots.addAll(path.roots());
            int steps = path.conditioned();
            grouped.computeIfAbsent(steps == 0 ? path : path.steps().subList(0, steps), any -> new ArrayList<>())
                    .add(path);
        }
        together = grouped.values();
    }

    /** Whether a field of an item is looked into; what fields there are is remembered. */
    boolean wants(String name) {
        if (names.size() < 1 << 6) {
            names.add(name);
        }
        boolean wanted = roots.contains(name);
        if (wanted) {
            seen.add(name);
        }
        return wanted;
    }

    /** The values of an item. */
    void in(Map<String, Object> item, BiConsumer<ItemPath, List<String>> out) {
        for (List<ItemPath> paths : together) {
            if (paths.size() == 1) {
                out.accept(paths.get(0), paths.get(0).in(item));
            } else {
                abreast(item, paths, out);
            }
        }
    }

    private static void abreast(
            Map<String, Object> item, List<ItemPath> paths, BiConsumer<ItemPath, List<String>> out) {
        int steps = paths.get(0).conditioned();
        Map<ItemPath, List<String>> values = new LinkedHashMap<>();
        for (Object element : paths.get(0).elements(item, steps)) {
            List<List<String>> own =
                    paths.stream().map(path -> path.below(element, steps)).toList();
            for (int i = 0; i < own.size() && !own.stream().allMatch(List::isEmpty); i++) {
                values.computeIfAbsent(paths.get(i), any -> new ArrayList<>())
                        .addAll(own.get(i).isEmpty() ? UNKNOWN : own.get(i));
            }
        }
        values.forEach(out);
    }

    /** Those of which no item had the beginning. */
    List<ItemPath> missing() {
        return all.stream()
                .filter(path -> path.roots().stream().noneMatch(seen::contains))
                .toList();
    }

    /** The names of the fields that there are, the first of them. */
    List<String> names() {
        return List.copyOf(names);
    }
}
