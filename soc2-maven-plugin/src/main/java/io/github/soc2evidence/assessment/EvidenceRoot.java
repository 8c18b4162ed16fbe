package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where in a repository the record lies: the folder that holds {@code soc2.yaml} (product.md, "root"). */
public final class EvidenceRoot {
    private static final String MARK = "soc2.yaml";

    private EvidenceRoot() {}

    /**
     * The root as a path from the repository's root, {@code ""} for that itself.
     *
     * @param below the folder that the run was started in or was given, relative to the repository's root
     * @param given whether somebody named that folder: then it is the root or nothing is
     */
    public static String of(Revision revision, String below, boolean given) {
        Oid tip = revision.tip().id();
        if (holdsMark(revision, tip, below)) {
            return below;
        }
        if (given) {
            throw CannotAssess.error(
                    "commit " + tip.abbreviated() + " has no " + below + (below.isEmpty() ? "" : "/") + MARK,
                    "name the folder that holds soc2.yaml as -Dsoc2.root, or commit one");
        }
        return nearest(revision, tip);
    }

    private static boolean holdsMark(Revision revision, Oid commit, String folder) {
        String path = folder.isEmpty() ? MARK : folder + "/" + MARK;
        Optional<TreeEntry> mark = revision.entry(commit, path);
        mark.ifPresent(entry -> requireFile(entry, commit, path));
        return mark.isPresent();
    }

    /** A link or submodule in the place of soc2.yaml is never followed, and nothing else is judged instead of it. */
    static void requireFile(TreeEntry mark, Oid commit, String path) {
        if (!mark.isFile()) {
            throw CannotAssess.error(
                    "commit " + commit.abbreviated() + " has " + path + " as a "
                            + (mark.kind() == TreeEntry.Kind.SYMLINK ? "symbolic link" : "submodule")
                            + ", which is never followed",
                    "commit soc2.yaml as a regular file, or name the folder that holds it as -Dsoc2.root");
        }
    }

    private static String nearest(Revision revision, Oid tip) {
        Map<Integer, List<String>> byDepth = new TreeMap<>();
        revision.snapshot(tip, "").forEach((path, entry) -> {
            if (entry.kind() != TreeEntry.Kind.UNSAFE && (path.equals(MARK) || path.endsWith("/" + MARK))) {
                String folder = path.substring(0, Math.max(0, path.length() - MARK.length() - 1));
                int depth = Math.toIntExact(path.chars().filter(c -> c == '/').count());
                byDepth.computeIfAbsent(depth, any -> new ArrayList<>()).add(folder);
            }
        });
        List<String> nearest = byDepth.values().stream().findFirst().orElse(List.of());
        if (nearest.size() == 1 && holdsMark(revision, tip, nearest.get(0))) {
            return nearest.get(0);
        }
        throw nearest.isEmpty()
                ? CannotAssess.error(
                        "commit " + tip.abbreviated() + " has no soc2.yaml in any folder",
                        "commit a soc2.yaml at the root of the record; soc2:example writes a whole record to look at")
                : CannotAssess.error(
                        "there are several records: " + String.join(", ", nearest),
                        "name one of these folders as -Dsoc2.root");
    }
}
