package io.github.soc2evidence.history;

import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The life of one value on the chain, through edits, moves and removals.
 *
 * @param key the name it is followed under
 * @param all oldest first
 * @param present where it stands at the end of the chain: by path, the position of the first commit since which the
 *     value and its artifacts are unchanged under any path (time.md, "Recorded"); empty once it is removed
 * @param departures the paths it left, oldest first
 */
public record Versions<T>(String key, List<Version<T>> all, Map<String, Integer> present, List<Departure> departures) {
    public Versions {
        all = List.copyOf(all);
        departures = List.copyOf(departures);
        present = Map.copyOf(present);
    }

    public Version<T> last() {
        return all.get(all.size() - 1);
    }

    /** What the path came to hold last, if this value ever stood there. */
    public Optional<Version<T>> lastAt(String path) {
        return all.stream().filter(version -> version.path().equals(path)).reduce((earlier, later) -> later);
    }

    /** The lives of all values of one kind, in the order of their arrival. */
    public static <T> List<Versions<T>> follow(List<Step> chain, Filing<T> filing) {
        SortedMap<Integer, List<PathChange>> changes = new TreeMap<>();
        for (int position = 0; position < chain.size(); position++) {
            changes.put(position, chain.get(position).changes());
        }
        return follow(changes, filing);
    }

    /**
     * The same, where what the files of a kind do not depend on is left out.
     *
     * @param changes by position
     */
    public static <T> List<Versions<T>> follow(SortedMap<Integer, List<PathChange>> changes, Filing<T> filing) {
        Ledger<T> ledger = new Ledger<>(filing);
        changes.forEach(ledger::enter);
        return ledger.close();
    }
}
