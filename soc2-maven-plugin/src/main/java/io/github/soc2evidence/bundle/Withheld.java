package io.github.soc2evidence.bundle;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a bundle does not give away: artifacts that any revision of a record marks as restricted, under whatever path their
 * bytes lie, and files in which a secret was found.
 */
final class Withheld {
    /** Why a file stays at home. */
    enum Reason {
        RESTRICTED,
        SECRET
    }

    private final Map<String, Reason> paths = new HashMap<>();
    private final Set<Oid> restricted = new HashSet<>();
    private final Set<String> past = new HashSet<>();

    private Withheld() {}

    /** @param leaves of the assessed commit */
    static Withheld of(Dossier dossier, Collection<Leaf> leaves) {
        Withheld withheld = new Withheld();
        dossier.leftovers().secrets().keySet().forEach(path -> withheld.paths.put(path, Reason.SECRET));
        dossier.artifacts().forEach((path, file) -> {
            if (!file.secrets().isEmpty()) {
                withheld.paths.put(path, Reason.SECRET);
            }
        });
        dossier.everyRecord().forEach(withheld::look);
        dossier.removed()
                .forEach(removed ->
                        withheld.restrict(removed.last().path(), removed.last().value(), Map.of()));
        leaves.stream()
                .filter(leaf -> withheld.paths.get(leaf.path()) == Reason.RESTRICTED)
                .forEach(leaf -> withheld.restricted.add(leaf.id()));
        return withheld;
    }

    private void look(Committed<Evidence> record) {
        restrict(record.path(), record.value(), Map.of());
        for (Version<Evidence> version : record.versions().all()) {
            version.value().ifPresent(value -> restrict(version.path(), value, version.attachments()));
        }
    }

    private void restrict(String path, Evidence record, Map<String, Oid> attachments) {
        for (Artifact artifact : record.artifacts()) {
            if (artifact.restricted() && artifact.path().isPresent()) {
                String name = artifact.path().get().value();
                paths.put(Evidence.beside(path, name), Reason.RESTRICTED);
                Optional.ofNullable(attachments.get(name)).ifPresent(restricted::add);
            }
        }
    }

    /** Why a file of the assessed commit stays at home; empty for one that does not. */
    Optional<Reason> reason(Leaf leaf) {
        return restricted.contains(leaf.id())
                ? Optional.of(Reason.RESTRICTED)
                : Optional.ofNullable(paths.get(leaf.path()));
    }

    /** The same for what a path held once. */
    boolean covers(String path, Oid blob) {
        return restricted.contains(blob) || paths.containsKey(path);
    }

    /** A path whose past gives a secret away. */
    void addPast(String path) {
        past.add(path);
    }

    /** A path that the history holds something of which stays at home. */
    Optional<String> anyInHistory() {
        return Stream.concat(
                        past.stream(),
                        paths.entrySet().stream()
                                .filter(path -> path.getValue() == Reason.RESTRICTED)
                                .map(Map.Entry::getKey))
                .min(String::compareTo);
    }
}
