package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Evidence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of artifacts: the smallest first, so that as many as can be are shown, until all of them together take as
 * much of it as {@link #ALL} says. Nothing of one that is restricted anywhere, or gives away a secret.
 */
final class Previews {
    /** Bytes of artifacts in one page. */
    static final int ALL = 3 << 20;

    private final Map<String, Preview> shown = new HashMap<>();
    private final Set<String> restricted = new HashSet<>();
    private final Set<String> spent = new HashSet<>();

    private record Candidate(String path, StoredFile file, int bytes) {}

    Previews(Dossier dossier, Beginnings beginnings) {
        restrict(dossier);
        if (beginnings == Beginnings.NONE) {
            return;
        }
        List<Candidate> candidates = candidates(dossier).toList();
        SortedMap<String, Integer> wanted = new TreeMap<>();
        int budget = ALL;
        for (Candidate any : candidates) {
            budget -= any.bytes();
            if (budget < 0) {
                spent.add(any.path());
            } else {
                wanted.put(any.path(), any.bytes());
            }
        }
        Map<String, byte[]> read = beginnings.of(wanted);
        for (Candidate any : candidates) {
            Optional.ofNullable(read.get(any.path()))
                    .flatMap(bytes -> Preview.of(
                            any.path(), bytes, bytes.length >= any.file().size()))
                    .ifPresent(preview -> shown.put(any.path(), preview));
        }
    }

    /** One path may be an artifact of several records: what one of them restricts is restricted. */
    private void restrict(Dossier dossier) {
        dossier.everyRecord()
                .forEach(record -> record.value().artifacts().stream()
                        .filter(Evidence.Artifact::restricted)
                        .flatMap(artifact -> artifact.path().stream())
                        .forEach(name -> restricted.add(Evidence.beside(record.path(), name.value()))));
    }

    private Stream<Candidate> candidates(Dossier dossier) {
        return dossier.evidence().stream()
                .filter(record -> record.kept() != Kept.EARLIER)
                .flatMap(Previews::paths)
                .distinct()
                .filter(path -> !restricted.contains(path))
                .filter(path -> !dossier.leftovers().secrets().containsKey(path))
                .flatMap(path -> candidate(path, dossier.artifacts().get(path)).stream())
                .sorted(Comparator.comparingInt(Candidate::bytes).thenComparing(Candidate::path));
    }

    private static Stream<String> paths(Committed<Evidence> record) {
        return record.value().attachments().stream().map(name -> Evidence.beside(record.path(), name));
    }

    private static Optional<Candidate> candidate(String path, @Nullable StoredFile file) {
        Kind kind = Kind.of(path);
        if (file == null
                || file.blank()
                || file.pointer().isPresent()
                || !file.secrets().isEmpty()) {
            return Optional.empty();
        }
        boolean tooLarge = kind == Kind.IMAGE && file.size() > kind.most();
        int bytes = Math.toIntExact(Math.min(file.size(), kind.most()));
        return kind == Kind.NONE || tooLarge ? Optional.empty() : Optional.of(new Candidate(path, file, bytes));
    }

    Optional<Preview> of(String path) {
        return Optional.ofNullable(shown.get(path));
    }

    /** Whether the bundle has no more of it than its hash. */
    boolean isRestricted(String path) {
        return restricted.contains(path);
    }

    /** Whether it could be shown, had others not been smaller. */
    boolean isLeftOut(String path) {
        return spent.contains(path);
    }
}
