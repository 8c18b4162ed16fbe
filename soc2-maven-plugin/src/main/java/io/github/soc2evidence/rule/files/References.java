package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Evidence.Source;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RequirementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every reference of the record, checked. */
final class References {
    private final List<Reference> all = new ArrayList<>();
    private final Map<RequirementId, Requirement> requirements;
    private final Set<String> named;
    private final Set<String> people;
    private final Set<String> owners;
    private final Set<String> systems;
    private final Set<String> controls;
    private final Set<String> records;

    References(Dossier dossier) {
        People roster = dossier.roster();
        requirements = dossier.requirements();
        named = names(requirements.keySet());
        people = names(roster.people().stream().map(person -> person.id()));
        owners = new TreeSet<>(people);
        roster.teams().forEach(team -> owners.add("team:" + team.id()));
        systems = names(dossier.inventory().stream().map(system -> system.id()));
        controls =
                names(dossier.controls().stream().map(control -> control.value().id()));
        records = names(dossier.evidence().stream().map(record -> record.value().id()));
        dossier.people().ifPresent(file -> roster(file.filed()));
        dossier.systems()
                .ifPresent(file -> file.value()
                        .systems()
                        .forEach(system ->
                                system.owner().ifPresent(owner -> check(file.filed(), owner, "owner", owners))));
        dossier.filedControls().forEach(this::control);
        dossier.evidence().stream().map(Committed::filed).forEach(this::record);
        dossier.disclosures().stream().map(Committed::filed).forEach(this::disclosure);
    }

    List<Reference> all() {
        return List.copyOf(all);
    }

    private void roster(Filed<People> file) {
        Set<String> absentees = people;
        file.value()
                .people()
                .forEach(person -> person.absent()
                        .forEach(absence ->
                                absence.deputy().ifPresent(deputy -> check(file, deputy, "person", absentees))));
        file.value().automation().forEach(job -> check(file, job.owner(), "person", people));
        file.value()
                .teams()
                .forEach(team -> team.members().forEach(member -> check(file, member.person(), "person", people)));
    }

    private void control(Filed<Control> file) {
        Control control = file.value();
        check(file, control.owner(), "owner", owners);
        control.deputy().ifPresent(deputy -> check(file, deputy, "person", people));
        control.supersedes().forEach(other -> check(file, other, "control", controls));
        control.change().flatMap(Control.Change::approved).ifPresent(act -> act(file, act));
    }

    private void record(Filed<Evidence> file) {
        Evidence record = file.value();
        record.satisfies().forEach(satisfied -> check(file, satisfied, "requirement", named));
        subject(file);
        Set<String> listed = record.artifacts().stream()
                .map(Artifact::path)
                .flatMap(Optional::stream)
                .map(Located::value)
                .collect(Collectors.toCollection(TreeSet::new));
        record.sources().forEach(source -> source(file, source, listed));
        record.completeness().ifPresent(completeness -> source(file, completeness.source(), listed));
        record.prepared().ifPresent(act -> act(file, act));
        record.reviewed().ifPresent(act -> act(file, act));
        record.follows().ifPresent(other -> check(file, other, "record", records));
        record.amends().ifPresent(amendment -> check(file, amendment.record(), "record", records));
    }

    /** Where a requirement is for-each, a record without its subject belongs to no series, and the other way round. */
    private void subject(Filed<Evidence> file) {
        List<Located<RequirementId>> satisfied = file.value().satisfies().stream()
                .filter(id -> requirements.containsKey(id.value()))
                .toList();
        List<Located<RequirementId>> forEach = satisfied.stream()
                .filter(id -> Optional.ofNullable(requirements.get(id.value()))
                        .flatMap(Requirement::forEach)
                        .isPresent())
                .toList();
        Optional<Located<Id>> subject = file.value().subject();
        if (subject.isEmpty()) {
            forEach.forEach(id -> all.add(new Reference(
                    file.path(), id.at(), Optional.of(id + " is for each system: the record must name its subject"))));
        } else if (!forEach.isEmpty()) {
            check(file, subject.get(), "system", systems);
        } else if (!satisfied.isEmpty()) {
            all.add(new Reference(
                    file.path(),
                    subject.get().at(),
                    Optional.of(satisfied.get(0) + " has no subjects, and the record names " + subject.get())));
        }
    }

    private void source(Filed<?> file, Source source, Set<String> listed) {
        source.system().ifPresent(system -> check(file, system, "system", systems));
        source.artifact().ifPresent(artifact -> check(file, artifact, "artifact of the record", listed));
    }

    private void disclosure(Filed<Disclosure> file) {
        Disclosure disclosure = file.value();
        disclosure.compensating().forEach(control -> check(file, control, "control", controls));
        check(file, disclosure.remediation().owner(), "person", people);
        disclosure.remediation().retest().ifPresent(record -> check(file, record, "record", records));
        disclosure.approved().ifPresent(act -> act(file, act));
    }

    private void act(Filed<?> file, Act act) {
        check(file, act.by(), "person", people);
    }

    private void check(Filed<?> file, Located<?> name, String kind, Set<String> known) {
        all.add(known(file, name.at(), name.toString(), kind, known));
    }

    private static Reference known(Filed<?> file, Place at, String name, String kind, Set<String> known) {
        Optional<String> problem = known.contains(name)
                ? Optional.empty()
                : Optional.of("there is no " + kind + " \"" + name + "\"" + Phrase.didYouMean(name, known));
        return new Reference(file.path(), at, problem);
    }

    private static Set<String> names(Stream<? extends Located<?>> ids) {
        return ids.map(Located::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Set<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }
}
