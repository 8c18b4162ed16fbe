package io.github.soc2evidence.bundle;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Leaf;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.SecretScan;
import io.github.soc2evidence.source.Store;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the files of records said before: every revision of the judged periods that the assessed commit does not hold any
 * more, and of each file the last one before them, which still spoke when they began. Artifacts only of records that are
 * kept in place, as the commit of that revision had them. Nothing in which a secret is found.
 */
final class PastRevisions {
    private final Store store;
    private final Dossier dossier;
    private final Withheld withheld;
    private final String root;
    private final Map<String, Oid> now;
    private final SortedMap<String, Oid> found = new TreeMap<>();

    private PastRevisions(Store store, Dossier dossier, Withheld withheld, String root, Collection<Leaf> leaves) {
        this.store = store;
        this.dossier = dossier;
        this.withheld = withheld;
        this.root = root;
        this.now = leaves.stream().collect(Collectors.toMap(Leaf::path, Leaf::id));
    }

    /** Blobs by {@code COMMIT/path}, the commit being the one that brought them to that path. */
    static SortedMap<String, Oid> of(
            Store store, Dossier dossier, Withheld withheld, String root, Collection<Leaf> leaves) {
        PastRevisions past = new PastRevisions(store, dossier, withheld, root, leaves);
        Optional<LocalDate> begin = dossier.judgedPeriods()
                .map(Period::days)
                .map(days -> days.from())
                .min(LocalDate::compareTo);
        begin.ifPresent(past::records);
        begin.ifPresent(past::artifacts);
        return past.found;
    }

    private void records(LocalDate begin) {
        Set<String> redacted = dossier.redactions().stream()
                .map(any -> any.file().value().path().value())
                .collect(Collectors.toSet());
        Map<String, Name> before = new HashMap<>();
        List<Step> steps =
                store.chain(root, dossier.examination().value().branch()).steps();
        for (int i = 0; i < dossier.chain().size(); i++) {
            boolean inside = !dossier.day(dossier.chain().get(i).at()).isBefore(begin);
            for (PathChange change : steps.get(i).changes()) {
                Optional<TreeEntry> file = change.after().filter(TreeEntry::isFile);
                if (isRecord(change.path()) && !redacted.contains(change.path()) && file.isPresent()) {
                    Name name = new Name(
                            steps.get(i).commit().id(),
                            change.path(),
                            file.get().id());
                    if (inside) {
                        add(name);
                    } else {
                        before.put(change.path(), name);
                    }
                }
            }
        }
        before.values().forEach(this::add);
    }

    private static boolean isRecord(String path) {
        return FileKind.of(path)
                .filter(kind -> kind == FileKind.EVIDENCE || kind == FileKind.LOG)
                .isPresent();
    }

    private void artifacts(LocalDate begin) {
        String prefix = root.isEmpty() ? "" : root + "/";
        for (Committed<Evidence> record : dossier.earlier()) {
            Oid commit = record.recorded().commit().id();
            if (!record.recordedDay().isBefore(begin)) {
                for (String attachment : record.value().attachments()) {
                    String path = Evidence.beside(record.path(), attachment);
                    store.entry(commit, prefix + path)
                            .filter(TreeEntry::isFile)
                            .ifPresent(entry -> add(new Name(commit, path, entry.id())));
                }
            }
        }
    }

    /** What a commit brought to a path. */
    private record Name(Oid commit, String path, Oid blob) {}

    private void add(Name name) {
        if (name.blob().equals(now.get(name.path())) || withheld.covers(name.path(), name.blob())) {
            return;
        }
        if (givesAway(name.blob())) {
            withheld.addPast(name.path());
        } else {
            found.put(name.commit() + "/" + name.path(), name.blob());
        }
    }

    /** What was taken out of a file because it is secret is still in what the file said before. */
    private boolean givesAway(Oid blob) {
        SecretScan secrets = new SecretScan();
        store.blob(blob, (id, size, bytes) -> {
            byte[] block = new byte[1 << 14];
            for (int count = bytes.read(block); count >= 0; count = bytes.read(block)) {
                secrets.update(block, count);
            }
        });
        return !secrets.found().isEmpty();
    }
}
