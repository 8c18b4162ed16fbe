package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.paper.fact.Material;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where records lie in a bundle, so that a cell can be read. */
final class Places {
    private static final int MOST = 8;

    private Places() {}

    /** The paths, a line each; where they are many, their folders with how many each has. */
    static String of(Collection<String> paths) {
        TreeSet<String> sorted = new TreeSet<>(paths);
        if (sorted.size() <= MOST) {
            return sorted.stream().map(Material::data).collect(Collectors.joining("\n"));
        }
        Map<String, Integer> folders = new TreeMap<>();
        sorted.forEach(path -> folders.merge(path.substring(0, path.lastIndexOf('/') + 1), 1, Integer::sum));
        return folders.size() <= MOST
                ? folders.entrySet().stream()
                        .map(any -> Material.data(any.getKey()) + " (" + Phrase.count(any.getValue(), "file") + ")")
                        .collect(Collectors.joining("\n"))
                : Material.data("evidence/") + " (" + Phrase.count(sorted.size(), "file") + " in "
                        + Phrase.count(folders.size(), "folder") + "; timeline.json names each)";
    }

    /** The artifacts of a record; of one that is restricted a bundle has the hash alone. */
    static Stream<String> beside(Committed<Evidence> record) {
        return record.value().artifacts().stream()
                .flatMap(artifact -> artifact.path().stream()
                        .map(name -> Evidence.beside(record.path(), name.value())
                                + (artifact.restricted() ? " (restricted: its hash alone)" : "")));
    }

    /** Short ids of commits in order; of many the first and last. */
    static String commits(Collection<String> inOrder) {
        return inOrder.size() <= MOST
                ? String.join(", ", inOrder)
                : inOrder.iterator().next() + " to "
                        + inOrder.stream().reduce((one, other) -> other).orElse("") + ", "
                        + Phrase.count(inOrder.size(), "commit") + " in all";
    }
}
