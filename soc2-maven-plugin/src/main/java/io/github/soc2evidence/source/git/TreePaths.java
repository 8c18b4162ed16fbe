package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.model.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names in trees, each checked before it is used for anything (trust.md, Reading 4), and each path kept once. An unsafe
 * one is used for nothing: it has a printable stand-in, and so has whatever lies below it.
 */
final class TreePaths {
    /** In UTF-16 units: what macOS opens. It also bounds how deep folders can be nested. */
    private static final int LONGEST = 1024;

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private final Map<String, PathFault> faults = new ConcurrentHashMap<>();

    /** The path of an entry of the folder {@code parent}, which is empty or ends in {@code /}. */
    String path(String parent, byte[] tree, int from, int to) {
        if (Utf8Name.isPlain(tree, from, to)) {
            String path = parent.concat(new String(tree, from, to - from, StandardCharsets.ISO_8859_1));
            String seen = known.get(path);
            if (seen != null) {
                return seen;
            }
        }
        String path = checked(parent, tree, from, to);
        String seen = known.putIfAbsent(path, path);
        return seen == null ? path : seen;
    }

    private String checked(String parent, byte[] tree, int from, int to) {
        PathFault inherited = parent.isEmpty() ? null : faults.get(parent.substring(0, parent.length() - 1));
        if (inherited != null) {
            return faulty(parent + StandIn.of(tree, from, to), inherited);
        }
        Optional<String> why = NameFault.of(tree, from, to);
        if (why.isPresent()) {
            String standIn = parent + StandIn.of(tree, from, to);
            return faulty(standIn, new PathFault(standIn, why.get()));
        }
        String path = parent + new String(tree, from, to - from, StandardCharsets.UTF_8);
        return path.length() > LONGEST
                ? faulty(path, new PathFault(path, "is a path longer than " + LONGEST + " characters"))
                : path;
    }

    private String faulty(String path, PathFault fault) {
        faults.put(path, fault);
        return path;
    }

    /** What stands at a path of this class. */
    TreeEntry entry(String path, TreeBytes bytes) {
        PathFault fault = faults.isEmpty() ? null : faults.get(path);
        return fault == null ? bytes.entry() : TreeEntry.unsafe(Ids.of(bytes.id()), fault);
    }

    /** Whether a folder is nested so deep that what lies below it is not walked. */
    static boolean isTooDeep(String path) {
        return path.length() > LONGEST;
    }

    /** Whether a path, given as text, is one that this class would return unchanged. */
    static boolean isSafe(String path) {
        return path.length() <= LONGEST && Arrays.stream(path.split("/", -1)).allMatch(NameFault::isSafe);
    }
}
