package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.InvalidFile;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.model.Sameness;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.trust.Roots.Fault;
import io.github.soc2evidence.trust.Testimony;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whom a record believes through its history, and what was taken out of that on purpose. */
final class Believed {
    private final List<Step> steps;
    private final List<Recorded> recorded;
    private final Committed<Examination> examination;
    private final Testimony testimony;

    Believed(List<Step> steps, List<Recorded> recorded, Committed<Examination> examination, Testimony testimony) {
        this.steps = steps;
        this.recorded = recorded;
        this.examination = examination;
        this.testimony = testimony;
    }

    /** The record's own files, and those that soc2.yaml trusts, as far as they cannot be read. */
    List<InvalidFile> invalid(List<InvalidFile> own) {
        List<InvalidFile> invalid = new ArrayList<>(own);
        for (Fault fault : testimony.faults()) {
            examination
                    .value()
                    .trust()
                    .flatMap(trust -> trust.path(fault.root()))
                    .ifPresent(path -> invalid.add(new InvalidFile(
                            path.value(),
                            new Place("", Math.max(1, fault.line()), 1),
                            fault.message(),
                            Optional.empty())));
        }
        return invalid;
    }

    /**
     * What changed of whom the record believes: what a revision of soc2.yaml that had a trust says of it, and the files
     * that any revision named, once they were there.
     */
    List<BuildChange> changes() {
        SortedMap<Integer, Set<String>> changed = new TreeMap<>();
        Set<String> named = new HashSet<>();
        Optional<TrustPolicy> before = Optional.empty();
        for (Version<Examination> version : examination.versions().all()) {
            if (version.value().isPresent()) {
                Optional<TrustPolicy> after = version.value().get().trust();
                if (before.isPresent() && !Sameness.of(before, after)) {
                    changed.computeIfAbsent(version.position(), any -> new TreeSet<>())
                            .add(version.path());
                }
                after.ifPresent(any -> any.roots().values().forEach(path -> named.add(path.value())));
                before = after;
            }
        }
        Set<String> seen = new HashSet<>();
        for (int position = 0; position < steps.size() && !named.isEmpty(); position++) {
            for (PathChange change : steps.get(position).changes()) {
                if (named.contains(change.path()) && !seen.add(change.path())) {
                    changed.computeIfAbsent(position, any -> new TreeSet<>()).add(change.path());
                }
            }
        }
        return changed.entrySet().stream()
                .flatMap(entry ->
                        entry.getValue().stream().map(path -> new BuildChange(recorded.get(entry.getKey()), path)))
                .toList();
    }

    List<Redacted> redacted(List<Committed<Redaction>> redactions, Approvals approvals) {
        return redactions.stream()
                .map(file -> new Redacted(
                        file,
                        approvals.shown(file),
                        recorded.stream()
                                .filter(any -> any.commit()
                                        .id()
                                        .equals(file.value().rewrittenTo().value()))
                                .map(Recorded::position)
                                .findFirst(),
                        everHeld(file.value().blob().value())))
                .toList();
    }

    private boolean everHeld(Oid blob) {
        return steps.stream()
                .flatMap(step -> step.changes().stream())
                .anyMatch(change ->
                        change.after().filter(entry -> entry.id().equals(blob)).isPresent());
    }
}
