package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How files of an assessed commit begin: what a report shows of them while the repository is open.
 *
 * @param root the evidence root below the repository's root, as the assessment has it, {@code .} for the root itself
 * @param commit the one that was assessed
 */
public record Excerpts(Revision revision, String root, Oid commit) {
    /** Those of an assessment that gave a verdict. */
    public static Excerpts of(Revision revision, Assessment assessment) {
        return new Excerpts(
                revision, assessment.root(), assessment.commit().orElseThrow().id());
    }

    /**
     * Reads each blob once.
     *
     * @param wanted by path below the evidence root, how many bytes at most
     * @return by path, the first bytes; a path that holds no regular file is absent
     */
    public Map<String, byte[]> of(SortedMap<String, Integer> wanted) {
        SortedMap<String, TreeEntry> files = revision.snapshot(commit, root.equals(".") ? "" : root);
        Map<Oid, List<String>> paths = new HashMap<>();
        wanted.keySet()
                .forEach(path -> Optional.ofNullable(files.get(path))
                        .filter(entry -> entry.kind() == TreeEntry.Kind.FILE)
                        .ifPresent(entry -> paths.computeIfAbsent(entry.id(), any -> new ArrayList<>())
                                .add(path)));
        Map<String, byte[]> read = new HashMap<>();
        revision.blobs(paths.keySet(), (id, size, bytes) -> {
            List<String> same = paths.getOrDefault(id, List.of());
            int most = same.stream()
                    .mapToInt(path -> wanted.getOrDefault(path, 0))
                    .max()
                    .orElse(0);
            byte[] beginning = bytes.readNBytes(most);
            for (String path : same) {
                int length = Math.min(beginning.length, wanted.getOrDefault(path, 0));
                read.put(path, java.util.Arrays.copyOf(beginning, length));
            }
        });
        return read;
    }
}
