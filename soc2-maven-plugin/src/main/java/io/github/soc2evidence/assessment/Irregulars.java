package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Irregular;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What on the chain was no plain file at a safe path, from its arrival until it went. */
final class Irregulars {
    private final Map<String, Stay> standing = new TreeMap<>();
    private final Map<String, Stay> byPath = new HashMap<>();
    private final List<Stay> gone = new ArrayList<>();

    private Irregulars() {}

    /** From the commit that brought the first entry at a path until the one that took the last. */
    private static final class Stay {
        private final int since;
        private final String path;
        private final Set<String> entries = new HashSet<>();
        private PathFault fault;
        private TreeEntry.Kind kind;
        private int most;

        private Stay(int since, PathFault fault, TreeEntry.Kind kind) {
            this.since = since;
            this.path = fault.path();
            this.fault = fault;
            this.kind = kind;
        }

        private Irregular told(Optional<Recorded> past) {
            return new Irregular(path, kind, fault.why(), past.isPresent() ? most : entries.size(), past);
        }
    }

    /** In the order of paths, and for one path of time. */
    static List<Irregular> of(List<Step> steps, List<Recorded> recorded) {
        Irregulars all = new Irregulars();
        for (int position = 0; position < steps.size(); position++) {
            all.enter(position, steps.get(position).changes());
        }
        List<Irregular> told = new ArrayList<>();
        all.gone.stream()
                .sorted(Comparator.comparingInt((Stay stay) -> stay.since).thenComparing(stay -> stay.path))
                .forEach(stay -> told.add(stay.told(Optional.of(recorded.get(stay.since)))));
        all.standing.values().forEach(stay -> told.add(stay.told(Optional.empty())));
        told.sort(Comparator.comparing(Irregular::path));
        return told;
    }

    private void enter(int position, List<PathChange> changes) {
        // What arrives comes first: a folder that is emptied and filled by one commit never went.
        for (PathChange change : changes) {
            change.after().filter(entry -> !entry.isFile()).ifPresent(entry -> put(position, change.path(), entry));
        }
        if (!byPath.isEmpty()) {
            for (PathChange change : changes) {
                if (change.after().filter(entry -> !entry.isFile()).isEmpty()) {
                    leave(change.path());
                }
            }
        }
    }

    private void put(int position, String path, TreeEntry entry) {
        PathFault fault = entry.fault().orElseGet(() -> new PathFault(path, described(entry.kind())));
        Stay stay = standing.computeIfAbsent(fault.path(), any -> new Stay(position, fault, entry.kind()));
        stay.fault = fault;
        stay.kind = entry.kind();
        stay.entries.add(path);
        stay.most = Math.max(stay.most, stay.entries.size());
        byPath.put(path, stay);
    }

    private static String described(TreeEntry.Kind kind) {
        return kind == TreeEntry.Kind.SYMLINK ? "is a symbolic link" : "is a submodule";
    }

    private void leave(String path) {
        Stay stay = byPath.remove(path);
        if (stay != null) {
            stay.entries.remove(path);
            if (stay.entries.isEmpty()) {
                standing.remove(stay.path);
                gone.add(stay);
            }
        }
    }
}
