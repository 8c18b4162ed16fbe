package io.github.soc2evidence.assessment;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** Paths in their order: a record of years has hundreds of thousands, and a hash table of them is as large again. */
final class SortedPaths extends AbstractSet<String> {
    private final String[] paths;

    /** @param sorted without duplicates */
    SortedPaths(Collection<String> sorted) {
        this.paths = sorted.toArray(String[]::new);
    }

    @Override
    public boolean contains(Object path) {
        return path instanceof String && Arrays.binarySearch(paths, path) >= 0;
    }

    @Override
    public Iterator<String> iterator() {
        return List.of(paths).iterator();
    }

    @Override
    public int size() {
        return paths.length;
    }
}
