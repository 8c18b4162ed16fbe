package io.github.soc2evidence.benchmark;

import io.github.soc2evidence.model.Ancestry;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Overlay;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.Touch;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.BlobVisitor;
import io.github.soc2evidence.source.Chain;
import io.github.soc2evidence.source.Revision;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record of one year without git: one commit a day, and an equal share of the records in each of them. One requirement
 * in three is for each of some systems; there are twelve records for each series, one a month.
 */
final class SyntheticRecord implements Revision {
    private static final LocalDate FIRST = LocalDate.of(2025, 12, 31);
    private static final int MONTHS = 12;
    private static final int SYSTEMS = 10;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Oid, byte[]> blobs = new HashMap<>();
    private final SortedMap<LocalDate, SortedMap<String, String>> files = new TreeMap<>();

    /** @param records how many, rounded up to a whole control */
    SyntheticRecord(int records) {
        put(FIRST, "soc2.yaml", """
                format: 1
                organization: Acme, Inc.
                system: Acme Cloud
                time-zone: UTC
                periods: [{id: "2026", from: 2026-01-01, to: 2026-12-31}]
                """);
        put(FIRST, "people.yaml", "people: [{id: sam, name: Sam, emails: [sam@acme.example]}]\n");
        StringBuilder systems = new StringBuilder("systems:\n");
        for (int i = 0; i < SYSTEMS; i++) {
            systems.append("  - {id: s").append(i).append(", kind: cloud, owner: sam, in-scope: {from: 2025-01-01}}\n");
        }
        put(FIRST, "systems.yaml", systems.toString());
        for (int control = 0, written = 0; written < records; control++) {
            written += control(control);
        }
        files.forEach(this::commit);
    }

    /** Writes a control and its records, and says how many these are. */
    private int control(int control) {
        boolean each = control % 3 == 0;
        put(FIRST, "controls/C-" + control + ".yaml", """
                id: C-%d
                title: Monthly review
                statement: Each month the security lead reviews every account.
                criteria: [CC6.2]
                owner: sam
                requires: [{id: review, evidence: access-review, cadence: monthly, grace: P5D%s}]
                """.formatted(control, each ? ", for-each: {systems: {}}" : ""));
        int subjects = each ? SYSTEMS : 1;
        for (int subject = 0; subject < subjects; subject++) {
            for (int month = 1; month <= MONTHS; month++) {
                String id = "C-" + control + "-" + subject + "-" + month;
                // Up to two days into the next month's grace.
                LocalDate day = LocalDate.of(2026, month, 3).plusDays((control * 7L + subject * 5L) % 30);
                put(day, "evidence/" + id + ".yaml", """
                        id: %s
                        type: access-review
                        satisfies: [C-%d/review]
                        %sperformed: %s
                        covers: {from: 2026-%5$02d-01, to: 2026-%5$02d-28}
                        sources: [{system: s%6$d, method: export}]
                        outcome: met
                        """.formatted(
                                id, control, each ? "subject: s" + subject + "\n" : "", day, month, subject));
            }
        }
        return subjects * MONTHS;
    }

    private void put(LocalDate day, String path, String text) {
        files.computeIfAbsent(day, any -> new TreeMap<>()).put(path, text);
    }

    private void commit(LocalDate day, SortedMap<String, String> changed) {
        List<PathChange> changes = new ArrayList<>();
        changed.forEach((path, text) -> {
            Oid id = id(1, blobs.size());
            blobs.put(id, text.getBytes(StandardCharsets.UTF_8));
            changes.add(new PathChange(path, Optional.of(new TreeEntry(id, TreeEntry.Kind.FILE))));
        });
        changes.sort(Comparator.comparing(PathChange::path));
        long seconds = day.atTime(9, 0).toEpochSecond(ZoneOffset.UTC);
        Ident sam = new Ident("Sam", "sam@acme.example", OptionalLong.of(seconds));
        List<Oid> parents = steps.isEmpty() ? List.of() : List.of(tip().id());
        steps.add(new Step(new Commit(id(2, steps.size()), parents, sam, sam, "Record the day"), changes));
    }

    private static Oid id(int kind, int number) {
        return new Oid("%039x%d".formatted(number, kind));
    }

    @Override
    public Commit tip() {
        return steps.get(steps.size() - 1).commit();
    }

    @Override
    public SortedMap<String, TreeEntry> snapshot(Oid commit, String folder) {
        throw new UnsupportedOperationException("nobody asks for a folder here");
    }

    /** No file is ever changed or removed, and soc2.yaml is there from the first commit on. */
    @Override
    public Optional<TreeEntry> entry(Oid commit, String path) {
        return steps.get(0).changes().stream()
                .filter(change -> change.path().equals(path))
                .findFirst()
                .flatMap(PathChange::after);
    }

    @Override
    public Chain chain(String root, String branch) {
        return new Chain(steps, Set.of());
    }

    @Override
    public void blobs(Collection<Oid> ids, BlobVisitor visitor) {
        for (Oid id : ids) {
            byte[] bytes = Objects.requireNonNull(blobs.get(id));
            try {
                visitor.visit(id, bytes.length, new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public List<Overlay> overlays(Oid commit, String root, SortedMap<String, TreeEntry> entries) {
        return List.of();
    }

    @Override
    public List<Touch> touches(Oid commit, Collection<String> touched) {
        return List.of();
    }

    @Override
    public Ancestry ancestry() {
        return new Ancestry(Map.of());
    }

    @Override
    public Commit header(Oid commit) {
        return steps.stream()
                .map(Step::commit)
                .filter(any -> any.id().equals(commit))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Oid tree(Oid commit) {
        throw new IllegalStateException("this record has no trees");
    }

    @Override
    public byte[] object(Oid id) {
        throw new IllegalStateException("this record has no objects");
    }

    @Override
    public SortedMap<String, Oid> tags() {
        return new TreeMap<>();
    }

    @Override
    public Optional<Tag> tag(String name) {
        return Optional.empty();
    }

    @Override
    public boolean ledTo(Oid commit) {
        return false;
    }

    @Override
    public void close() {}
}
