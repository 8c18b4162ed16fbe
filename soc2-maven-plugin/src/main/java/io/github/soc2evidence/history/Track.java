package io.github.soc2evidence.history;

import io.github.soc2evidence.history.Version.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one file said, revision by revision, whatever values it held (time.md, "Continuous requirements"): it is followed
 * through renames, and ends where it is removed.
 *
 * @param revisions oldest first; only those that say something else than the one before, that cannot be read, or that
 *     remove the file
 */
public record Track<T>(List<Version<T>> revisions) {
    public Track {
        revisions = List.copyOf(revisions);
    }

    /** The tracks of all files that held any of these values, in the order of their arrival. */
    public static <T> List<Track<T>> of(Collection<Versions<T>> lives) {
        Map<Integer, Events<T>> chain = new TreeMap<>();
        for (Versions<T> life : lives) {
            for (Version<T> version : life.all()) {
                if (version.change() != Change.REMOVED) {
                    chain.computeIfAbsent(version.position(), any -> new Events<>())
                            .arrivals
                            .add(new Arrival<>(version, life.key()));
                }
            }
            for (Departure departure : life.departures()) {
                chain.computeIfAbsent(departure.position(), any -> new Events<>())
                        .departures
                        .put(departure.path(), life.key());
            }
        }
        return new Following<T>().through(chain);
    }

    /** What one commit did. */
    private static final class Events<T> {
        /** A path holds one value at a time. */
        final List<Arrival<T>> arrivals = new ArrayList<>();

        final Map<String, String> departures = new TreeMap<>();
    }

    private record Arrival<T>(Version<T> version, String key) {
        String path() {
            return version.path();
        }
    }

    private static final class Following<T> {
        private final Map<String, List<Version<T>>> standing = new HashMap<>();
        private final List<List<Version<T>>> all = new ArrayList<>();

        List<Track<T>> through(Map<Integer, Events<T>> chain) {
            chain.forEach(this::commit);
            return all.stream().map(Track::new).toList();
        }

        private void commit(int position, Events<T> events) {
            events.arrivals.sort(Comparator.comparing(Arrival::path));
            Map<String, List<Version<T>>> renamed = events.departures.isEmpty() ? Map.of() : renamed(position, events);
            standing.putAll(renamed);
            for (Arrival<T> arrival : events.arrivals) {
                arrive(arrival.path(), arrival.version(), renamed.containsKey(arrival.path()));
            }
        }

        /** The files whose value went to another path, by that; a file whose value went nowhere ends. */
        private Map<String, List<Version<T>>> renamed(int position, Events<T> events) {
            Set<String> arriving = new HashSet<>();
            Map<String, List<String>> byKey = new HashMap<>();
            for (Arrival<T> arrival : events.arrivals) {
                arriving.add(arrival.path());
                byKey.computeIfAbsent(arrival.key(), any -> new ArrayList<>()).add(arrival.path());
            }
            Map<String, List<Version<T>>> renamed = new LinkedHashMap<>();
            events.departures.forEach((path, key) -> {
                List<Version<T>> track = arriving.contains(path) ? null : standing.remove(path);
                if (track != null) {
                    Optional<String> elsewhere = byKey.getOrDefault(key, List.of()).stream()
                            .filter(any -> !standing.containsKey(any) && !renamed.containsKey(any))
                            .findFirst();
                    elsewhere.ifPresentOrElse(to -> renamed.put(to, track), () -> track.add(removal(position, path)));
                }
            });
            return renamed;
        }

        private void arrive(String path, Version<T> version, boolean renamed) {
            List<Version<T>> track = standing.get(path);
            if (track == null) {
                track = new ArrayList<>();
                all.add(track);
                standing.put(path, track);
                track.add(version);
            } else if (version.change() != Change.REFORMATTED && !(renamed && version.change() == Change.MOVED)) {
                track.add(version);
            }
        }

        private static <T> Version<T> removal(int position, String path) {
            return new Version<>(position, path, Change.REMOVED, Optional.empty(), Optional.empty(), Map.of());
        }
    }
}
