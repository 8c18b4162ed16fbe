package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RequirementId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The references of the records of evidence, checked. */
final class RecordReferences {
    private final Dossier dossier;
    private final Checked all;
    private final Names names;
    private final Map<Id, Id> amended;

    RecordReferences(Dossier dossier, Names names, Checked all) {
        this.dossier = dossier;
        this.all = all;
        this.names = names;
        this.amended = amended(dossier);
    }

    void check() {
        dossier.evidence().stream().map(Committed::filed).forEach(this::record);
        dossier.logs().stream().map(Committed::filed).forEach(this::log);
    }

    private static Map<Id, Id> amended(Dossier dossier) {
        Map<Id, Id> amended = new LinkedHashMap<>();
        dossier.evidence()
                .forEach(record -> record.value()
                        .amends()
                        .ifPresent(amendment -> amended.putIfAbsent(
                                record.value().id().value(), amendment.record().value())));
        return amended;
    }

    private void log(Filed<ObservationLog> file) {
        file.value().lines().stream().flatMap(line -> line.said().stream()).forEach(line -> {
            line.satisfies().forEach(satisfied -> check(file, satisfied, Names.REQUIREMENT));
            subject(file, line.satisfies(), line.subject(), "line");
        });
    }

    private void record(Filed<Evidence> file) {
        Evidence record = file.value();
        record.satisfies().forEach(satisfied -> check(file, satisfied, Names.REQUIREMENT));
        subject(file, record.satisfies(), record.subject(), "record");
        record.sources().forEach(source -> source(file, source));
        record.completeness().ifPresent(completeness -> source(file, completeness.source()));
        record.populations()
                .forEach(population -> population
                        .items()
                        .filter(Population.Mapped.class::isInstance)
                        .ifPresent(items -> artifact(file, ((Population.Mapped) items).artifact())));
        record.prepared().ifPresent(act -> act(file, act));
        record.reviewed().ifPresent(act -> act(file, act));
        record.follows().ifPresent(other -> other(file, other, "follows", isItself(record, other)));
        record.amends()
                .ifPresent(amendment -> other(
                        file, amendment.record(), "amends", circle(record.id().value())));
    }

    /** Where a requirement is for-each, a record without its subject belongs to no series, and the other way round. */
    private void subject(
            Filed<?> file, List<Located<RequirementId>> satisfies, Optional<Located<Id>> subject, String what) {
        List<Located<RequirementId>> satisfied = new ArrayList<>(satisfies.size());
        Map<Located<RequirementId>, String> kinds = new LinkedHashMap<>();
        for (Located<RequirementId> id : satisfies) {
            Optional<Requirement> requirement = names.requirement(id.value());
            if (requirement.isPresent()) {
                satisfied.add(id);
                requirement.get().forEach().ifPresent(each -> kinds.put(id, kind(each)));
            }
        }
        if (subject.isEmpty()) {
            kinds.forEach((id, kind) -> all.add(new Reference(
                    file.path(),
                    id.at(),
                    Optional.of(id + " is for each " + kind + ": the " + what + " must name its subject"))));
        } else if (!kinds.isEmpty()) {
            // It stands in one place: a name that is missing of one kind is missing.
            Iterator<String> each = kinds.values().iterator();
            Reference reference = names.check(file, subject.get(), each.next());
            while (reference.problem().isEmpty() && each.hasNext()) {
                reference = names.check(file, subject.get(), each.next());
            }
            all.add(reference);
        } else if (!satisfied.isEmpty()) {
            all.add(new Reference(
                    file.path(),
                    subject.get().at(),
                    Optional.of(satisfied.get(0) + " has no subjects, and the " + what + " names " + subject.get())));
        }
    }

    /** What a requirement is for each of. */
    static String kind(ForEach each) {
        return each.vendors().isPresent()
                ? Names.VENDOR
                : each.policies().isPresent()
                        ? Names.POLICY
                        : each.assets().isPresent()
                                ? Names.ASSET
                                : each.people().isPresent() ? Names.PERSON : Names.SYSTEM;
    }

    /** A record that adds to another, or takes its place. */
    private void other(Filed<Evidence> file, Located<Id> other, String how, List<Id> circle) {
        if (circle.isEmpty()) {
            check(file, other, Names.RECORD);
            return;
        }
        String problem = circle.size() == 1
                ? "the record " + how + " itself"
                : circle.stream().map(Id::value).collect(Collectors.joining(" " + how + " ")) + " " + how + " "
                        + circle.get(0) + ": the circle has no first record";
        all.add(new Reference(file.path(), other.at(), Optional.of(problem)));
    }

    private static List<Id> isItself(Evidence record, Located<Id> other) {
        Id id = record.id().value();
        return id.equals(other.value()) ? List.of(id) : List.of();
    }

    /** The records that amend one another in a circle, if this is the first of them by id: one circle is one finding. */
    private List<Id> circle(Id record) {
        Set<Id> circle = new LinkedHashSet<>();
        Id next = record;
        while (next != null && circle.add(next)) {
            next = amended.get(next);
        }
        boolean first = circle.stream().allMatch(any -> record.compareTo(any) <= 0);
        return record.equals(next) && first ? List.copyOf(circle) : List.of();
    }

    private void source(Filed<Evidence> file, Source source) {
        source.system().ifPresent(system -> check(file, system, Names.SYSTEM));
        source.artifact().ifPresent(artifact -> artifact(file, artifact));
    }

    private void artifact(Filed<Evidence> file, Located<String> artifact) {
        all.add(Names.check(
                file, artifact, "artifact of the record", file.value().attachments()));
    }

    private void act(Filed<?> file, Act act) {
        check(file, act.by(), Names.PERSON);
    }

    private void check(Filed<?> file, Located<?> name, String kind) {
        all.add(names.check(file, name, kind));
    }
}
