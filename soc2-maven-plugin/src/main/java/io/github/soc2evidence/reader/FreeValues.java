package io.github.soc2evidence.reader;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A few values under their keys, in the order of the file, in a fifth of the memory of a hash map: every observation of a
 * long history has some, under keys that all of them share. Immutable.
 */
final class FreeValues extends AbstractMap<String, Object> {
    /** More are found faster by their hash. */
    static final int MOST = 16;

    private final List<String> keys;
    private final Object[] values;

    /**
     * @param keys each once; immutable
     * @param values as many; no longer the caller's
     */
    FreeValues(List<String> keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** With another value under a key; null where there is none. */
    @Nullable
    FreeValues amended(String key, Object value) {
        int index = keys.indexOf(key);
        if (index < 0) {
            return null;
        }
        Object[] amended = values.clone();
        amended[index] = value;
        return new FreeValues(keys, amended);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        int index = key == null ? -1 : keys.indexOf(key);
        return index < 0 ? null : values[index];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key != null && keys.contains(key);
    }

    @Override
    public int size() {
        return values.length;
    }

    /** A new one each time: what is kept of it would be kept for each observation. */
    @Override
    public Collection<Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    // As for any map, without an entry for each value: revisions are compared with each other by these.
    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof FreeValues that && keys.equals(that.keys)) {
            return Arrays.equals(values, that.values);
        }
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < values.length; i++) {
            hash += (keys.get(i).hashCode() ^ values[i].hashCode());
        }
        return hash;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return IntStream.range(0, values.length)
                        .mapToObj(i -> Map.entry(keys.get(i), values[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }
}
