package io.github.soc2evidence.history;

import io.github.soc2evidence.history.Version.Change;
import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.TreeEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tree as it grows commit by commit, and what that makes of every value of one kind. */
final class Ledger<T> {
    private final Filing<T> filing;
    private final Map<String, TreeEntry> tree = new HashMap<>();
    private final Map<String, Life<T>> lives = new LinkedHashMap<>();
    private final Map<String, Life<T>> standing = new HashMap<>();
    private final Map<String, Set<String>> dependents = new HashMap<>();

    Ledger(Filing<T> filing) {
        this.filing = filing;
    }

    /** One value's life while it is being told. */
    private static final class Life<T> {
        final String key;
        final List<Version<T>> versions = new ArrayList<>();
        final List<Departure> departures = new ArrayList<>();
        /** What stands at each path, in their order: never changed, so that it is also told what stood before. */
        Map<String, Standing> now = Map.of();

        Life(String key) {
            this.key = key;
        }

        void put(String path, Standing held) {
            if (now.isEmpty()) {
                now = Map.of(path, held);
            } else {
                now = new TreeMap<>(now);
                now.put(path, held);
            }
        }

        void remove(String path) {
            if (now.size() == 1) {
                now = Map.of();
            } else {
                now = new TreeMap<>(now);
                now.remove(path);
            }
        }
    }

    private record Standing(Oid blob, Optional<Said> said, int since) {
        boolean says(Optional<Said> same) {
            return said.equals(same);
        }
    }

    /** A value and the artifacts it names, in its order. */
    private record Said(ContentId value, List<Optional<Oid>> artifacts) {}

    private record Placed<T>(String path, TreeEntry entry, Optional<Content<T>> content) {}

    /** Enters what one commit changed. */
    void enter(int position, List<PathChange> changes) {
        List<String> touched = new ArrayList<>();
        for (PathChange change : changes) {
            if (change.after().isPresent()) {
                tree.put(change.path(), change.after().get());
            } else {
                tree.remove(change.path());
            }
            if (filing.claims().test(change.path())) {
                touched.add(change.path());
            }
            touched.addAll(dependents.getOrDefault(change.path(), Set.of()));
        }
        if (!touched.isEmpty()) {
            record(position, isSorted(touched) ? touched : new TreeSet<>(touched));
        }
    }

    /** As a commit has them, most often. */
    private static boolean isSorted(List<String> paths) {
        for (int i = 1; i < paths.size(); i++) {
            if (paths.get(i - 1).compareTo(paths.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void record(int position, Collection<String> touched) {
        Map<Life<T>, Map<String, Standing>> before = new LinkedHashMap<>();
        List<Placed<T>> arriving = new ArrayList<>();
        Map<String, Life<T>> left = new HashMap<>();
        for (String path : touched) {
            Life<T> life = standing.remove(path);
            if (life != null) {
                before.putIfAbsent(life, life.now);
                life.remove(path);
                left.put(path, life);
            }
            TreeEntry entry = tree.get(path);
            if (entry != null && entry.isFile()) {
                arriving.add(new Placed<>(path, entry, filing.read().apply(entry.id())));
            }
        }
        for (Placed<T> placed : arriving) {
            Life<T> life = lifeOf(placed, left);
            Map<String, Standing> held = before.computeIfAbsent(life, any -> any.now);
            place(position, placed, life, held);
        }
        for (Map.Entry<Life<T>, Map<String, Standing>> any : before.entrySet()) {
            Life<T> life = any.getKey();
            for (String path : any.getValue().keySet()) {
                if (!life.now.containsKey(path)) {
                    life.departures.add(new Departure(position, path));
                }
            }
            if (life.now.isEmpty()) {
                String path = life.versions.get(life.versions.size() - 1).path();
                life.versions.add(
                        new Version<>(position, path, Change.REMOVED, Optional.empty(), Optional.empty(), Map.of()));
            }
        }
    }

    /** A value is followed under its key; one that does not parse is what its path held before. */
    private Life<T> lifeOf(Placed<T> placed, Map<String, Life<T>> left) {
        Life<T> previous = left.get(placed.path());
        if (placed.content().isEmpty() && previous != null) {
            return previous;
        }
        String key = placed.content()
                .map(content -> filing.key().apply(content.value()))
                .orElse(placed.path());
        return lives.computeIfAbsent(key, Life::new);
    }

    private void place(int position, Placed<T> placed, Life<T> life, Map<String, Standing> held) {
        String path = placed.path();
        Oid blob = placed.entry().id();
        Optional<Said> said = placed.content().map(content -> said(path, content));
        Optional<Standing> same = said.isPresent() ? saying(said, held) : Optional.empty();
        Optional<Standing> here = Optional.ofNullable(held.get(path));
        boolean unchanged =
                here.isPresent() && here.get().says(said) && here.get().blob.equals(blob);
        if (!unchanged) {
            Optional<T> value = placed.content().map(Content::value);
            life.versions.add(new Version<>(
                    position,
                    path,
                    change(said, held, same, here),
                    Optional.of(blob),
                    value,
                    value.isPresent() ? attached(path, value.get()) : Map.of()));
        }
        life.put(path, new Standing(blob, said, same.isPresent() ? same.get().since() : position));
        standing.put(path, life);
    }

    private static Optional<Standing> saying(Optional<Said> said, Map<String, Standing> held) {
        for (Standing standing : held.values()) {
            if (standing.says(said)) {
                return Optional.of(standing);
            }
        }
        return Optional.empty();
    }

    private static Change change(
            Optional<Said> said, Map<String, Standing> held, Optional<Standing> same, Optional<Standing> here) {
        if (said.isEmpty()) {
            return Change.BROKEN;
        }
        if (same.isPresent()) {
            return here.filter(standing -> standing.says(said)).isPresent() ? Change.REFORMATTED : Change.MOVED;
        }
        return held.isEmpty() ? Change.ARRIVED : Change.EDITED;
    }

    private Map<String, Oid> attached(String path, T value) {
        List<String> names = filing.attachments().apply(value);
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Oid> attached = new TreeMap<>();
        for (String name : names) {
            Optional.ofNullable(tree.get(beside(path, name))).ifPresent(entry -> attached.put(name, entry.id()));
        }
        return attached;
    }

    private static String beside(String path, String name) {
        return path.substring(0, path.lastIndexOf('/') + 1) + name;
    }

    private Said said(String path, Content<T> content) {
        List<String> attachments = filing.attachments().apply(content.value());
        if (attachments.isEmpty()) {
            return new Said(content.id(), List.of());
        }
        List<Optional<Oid>> artifacts = new ArrayList<>(attachments.size());
        for (String attachment : attachments) {
            String full = beside(path, attachment);
            depends(path, full);
            artifacts.add(Optional.ofNullable(tree.get(full)).map(TreeEntry::id));
        }
        return new Said(content.id(), List.copyOf(artifacts));
    }

    /** Nearly every artifact is one value's alone, and there are as many as values. */
    private void depends(String path, String artifact) {
        Set<String> known = dependents.putIfAbsent(artifact, Set.of(path));
        if (known != null && !known.contains(path)) {
            Set<String> all = known.size() == 1 ? new LinkedHashSet<>(known) : known;
            all.add(path);
            dependents.put(artifact, all);
        }
    }

    List<Versions<T>> close() {
        return lives.values().stream()
                .map(life -> {
                    Map<String, Integer> present = new TreeMap<>();
                    life.now.forEach((path, held) -> present.put(path, held.since));
                    return new Versions<>(life.key, life.versions, present, life.departures);
                })
                .toList();
    }
}
