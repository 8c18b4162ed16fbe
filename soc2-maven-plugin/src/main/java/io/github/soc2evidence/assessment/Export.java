package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Population.Mapped;
import io.github.soc2evidence.reader.Exports;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A file of which some values are wanted.
 *
 * @param paths where they are in it, by the path of their rows; at least one
 */
record Export(String name, SortedMap<String, Set<String>> paths) {
    Export {
        paths = Collections.unmodifiableSortedMap(new TreeMap<>(paths));
    }

    static Export of(Mapped mapped) {
        SortedMap<String, Set<String>> paths = new TreeMap<>();
        paths.put(mapped.rowsPath(), Set.copyOf(mapped.columns().values()));
        return new Export(mapped.artifact().value(), paths);
    }

    /** The same, with what others want of it. */
    Export and(Export other) {
        SortedMap<String, Set<String>> both = new TreeMap<>(paths);
        other.paths.forEach((rows, wanted) -> both.merge(rows, wanted, Export::union));
        return new Export(name, both);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }

    String firstRows() {
        return paths.firstKey();
    }

    /** A stream is read once; of a file with several lists, these need it again. */
    List<String> otherRows() {
        return paths.keySet().stream().skip(1).toList();
    }

    /** What it lists at one of its paths of rows. */
    Listing listing(String rows, InputStream bytes) throws IOException {
        return Exports.read(name, bytes, rows, paths.getOrDefault(rows, Set.of()));
    }
}
