package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.source.git.TextDiff;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a version of the template has for a record that an earlier one began. What people wrote is never touched.
 *
 * @param before the version that wrote the record's files
 * @param plugin the version that has these
 * @param states of every file that is managed
 * @param starters controls and policies that the template has since got
 */
public record Renewal(
        Path folder, String before, String plugin, SortedMap<String, State> states, List<String> starters) {
    /** How a managed file stands to the one that this version brings. */
    public enum State {
        SAME,
        /** It was not there when the record was written. */
        ADDED,
        /** It is as it was written. */
        UPDATED,
        /** Somebody wrote in it, or put something else in its place. */
        CHANGED,
        /** Somebody deleted it. */
        DELETED
    }

    /** Whether a folder holds a record that init began. */
    public static boolean isOf(Path folder) {
        return new Kept(folder).kind(Receipt.PATH) == Kept.Kind.FILE;
    }

    /** Looks, and writes nothing. */
    public static Renewal of(Path folder, String plugin) {
        Kept kept = new Kept(folder);
        Receipt receipt = receipt(kept);
        SortedMap<String, State> states = new TreeMap<>();
        SortedMap<String, byte[]> files = TemplateFiles.all();
        files.forEach((path, bytes) -> {
            if (Template.isManaged(path)) {
                states.put(path, state(kept, path, bytes, receipt.hash(path)));
            }
        });
        List<String> starters = files.keySet().stream()
                .filter(Template::isStarter)
                .filter(path -> receipt.hash(path).isEmpty() && kept.kind(path) == Kept.Kind.NOTHING)
                .toList();
        return new Renewal(folder, receipt.plugin(), plugin, states, starters);
    }

    private static Receipt receipt(Kept kept) {
        return Receipt.parse(Bytes.read(kept.read(Receipt.PATH).orElse(new byte[0])));
    }

    private static State state(Kept kept, String path, byte[] ours, Optional<String> written) {
        return switch (kept.kind(path)) {
            case NOTHING -> written.isPresent() ? State.DELETED : State.ADDED;
            case OTHER -> State.CHANGED;
            case FILE -> {
                String here = Bytes.sha256(kept.read(path).orElseThrow());
                yield here.equals(Bytes.sha256(ours))
                        ? State.SAME
                        : written.filter(here::equals).isPresent() ? State.UPDATED : State.CHANGED;
            }
        };
    }

    /** The files in one of the states, by path. */
    public List<String> in(State state) {
        return states.keySet().stream()
                .filter(path -> states.get(path) == state)
                .toList();
    }

    /** Whether there is something to write. */
    public boolean isNeeded() {
        return states.containsValue(State.ADDED) || states.containsValue(State.UPDATED);
    }

    /** What this version has otherwise in a file that somebody changed, as git shows it; nothing where it is no file. */
    public List<String> difference(String path) {
        return new Kept(folder)
                .read(path)
                .map(here -> TextDiff.lines(here, TemplateFiles.all().getOrDefault(path, here)))
                .orElse(List.of());
    }

    /** Writes what is new, each file whole or not at all, and at last what was written: run again, it goes on. */
    public void apply() {
        Kept kept = new Kept(folder);
        SortedMap<String, byte[]> files = TemplateFiles.all();
        SortedMap<String, String> hashes = new TreeMap<>(receipt(kept).hashes());
        states.forEach((path, state) -> {
            byte[] bytes = files.getOrDefault(path, new byte[0]);
            if (state == State.ADDED || state == State.UPDATED) {
                kept.write(path, bytes);
            }
            if (state != State.CHANGED && state != State.DELETED) {
                hashes.put(path, Bytes.sha256(bytes));
            }
        });
        kept.write(Receipt.PATH, Bytes.utf8(new Receipt(plugin, hashes).text()));
    }
}
