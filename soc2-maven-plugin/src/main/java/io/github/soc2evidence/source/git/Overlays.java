package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.Printable;
import io.github.soc2evidence.model.TreeEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Repository;

/** What git lays over a repository's objects. JGit knows neither replacements nor grafts, and here it applies no filter. */
final class Overlays {
    private static final String ATTRIBUTES = ".gitattributes";
    private static final int ID_LENGTH = 40;

    private final VerifiedObjects objects;
    private final CommitBytes commit;
    private final String root;
    private final SortedMap<String, TreeEntry> entries;

    private Overlays(VerifiedObjects objects, CommitBytes commit, String root, SortedMap<String, TreeEntry> entries) {
        this.objects = objects;
        this.commit = commit;
        this.root = root.isEmpty() ? "" : root + "/";
        this.entries = entries;
    }

    static List<Overlay> of(
            Repository repository,
            Path info,
            VerifiedObjects objects,
            CommitBytes commit,
            String root,
            SortedMap<String, TreeEntry> entries) {
        List<Overlay> all = new ArrayList<>();
        References.replacements(repository).ifPresent(all::add);
        grafts(SmallFile.read(info.resolve("grafts"))).ifPresent(all::add);
        all.addAll(new Overlays(objects, commit, root, entries).filters(SmallFile.read(info.resolve("attributes"))));
        return all;
    }

    /** The commits that git would give other parents. */
    private static Optional<Overlay> grafts(byte[] file) {
        List<String> lines = new String(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return lines.stream()
                .findFirst()
                .map(line -> Printable.escaped(line.substring(0, Math.min(ID_LENGTH, line.length()))))
                .map(first -> new Overlay(Overlay.Kind.GRAFT, "info/grafts", first, lines.size(), Optional.empty()));
    }

    private List<Overlay> filters(byte[] info) {
        Map<String, byte[]> files =
                new TreeMap<>(Comparator.comparingInt(Overlays::depth).thenComparing(Comparator.naturalOrder()));
        for (int slash = 0; slash < root.length(); slash = root.indexOf('/', slash) + 1) {
            String folder = root.substring(0, slash);
            new TreePath(folder + ATTRIBUTES)
                    .in(commit, objects)
                    .map(TreeBytes::entry)
                    .filter(TreeEntry::isFile)
                    .ifPresent(entry -> files.put(folder, read(folder, entry)));
        }
        entries.forEach((path, entry) -> {
            if (entry.isFile() && (path.equals(ATTRIBUTES) || path.endsWith("/" + ATTRIBUTES))) {
                String folder = root + path.substring(0, path.length() - ATTRIBUTES.length());
                files.put(folder, read(folder, entry));
            }
        });
        Filters filters = new Filters(root, files.getOrDefault("", new byte[0]), info);
        files.forEach(filters::add);
        filters.addLast(info);
        return filters.over(entries.entrySet().stream()
                .filter(entry -> entry.getValue().isFile())
                .map(Map.Entry::getKey)
                .toList());
    }

    private static int depth(String folder) {
        return Math.toIntExact(folder.chars().filter(c -> c == '/').count());
    }

    private byte[] read(String folder, TreeEntry entry) {
        List<byte[]> content = new ArrayList<>(1);
        objects.blob(entry.id(), (id, size, bytes) -> content.add(SmallFile.limited(folder + ATTRIBUTES, bytes)));
        return content.get(0);
    }
}
