package io.github.soc2evidence.reader;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The members of a mapping that has a few values of its own and all else of an earlier one. What was made of that one is
 * found by its members, and only of the changes it is made anew. Immutable.
 */
final class AmendedMembers extends AbstractMap<String, Tree.Entry> {
    private final Map<String, Tree.Entry> before;
    private final List<Change> changes;

    /** A member whose value is another, under the same key in the same place. */
    record Change(String key, Tree.Entry before, Tree.Entry after) {
        /** @param after the value that takes the place of that of the entry */
        static Change of(String key, Tree.Entry before, Tree after) {
            return new Change(key, before, new Tree.Entry(after, before.line(), before.column()));
        }
    }

    /**
     * The members of an amended mapping.
     *
     * @param before of the earlier one
     * @param changes of these, at least one, each key once
     */
    AmendedMembers(Map<String, Tree.Entry> before, List<Change> changes) {
        this.before = before;
        this.changes = changes;
    }

    /** Of the earlier mapping, the very same. */
    Map<String, Tree.Entry> before() {
        return before;
    }

    List<Change> changes() {
        return changes;
    }

    @Override
    public Tree.@Nullable Entry get(@Nullable Object key) {
        for (Change change : changes) {
            if (change.key().equals(key)) {
                return change.after();
            }
        }
        return before.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return before.containsKey(key);
    }

    @Override
    public int size() {
        return before.size();
    }

    @Override
    public Set<Map.Entry<String, Tree.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Tree.Entry>> iterator() {
                Iterator<Map.Entry<String, Tree.Entry>> members =
                        before.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return members.hasNext();
                    }

                    @Override
                    public Map.Entry<String, Tree.Entry> next() {
                        return amended(members.next());
                    }
                };
            }

            @Override
            public int size() {
                return before.size();
            }
        };
    }

    private Map.Entry<String, Tree.Entry> amended(Map.Entry<String, Tree.Entry> member) {
        for (Change change : changes) {
            if (change.key().equals(member.getKey())) {
                return Map.entry(change.key(), change.after());
            }
        }
        return member;
    }
}
