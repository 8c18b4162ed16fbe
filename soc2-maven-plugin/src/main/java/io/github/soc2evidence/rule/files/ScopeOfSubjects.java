package io.github.soc2evidence.rule.files;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What systems, assets and vendors are in scope, against one another and against what controls and records say of them. */
final class ScopeOfSubjects {
    private final Dossier dossier;
    private final LocalDate today;
    private final Map<Id, DaySet> systems = new HashMap<>();
    private int examined;

    ScopeOfSubjects(Dossier dossier) {
        this.dossier = dossier;
        this.today = dossier.asOf().day();
        dossier.inventory()
                .forEach(system -> systems.putIfAbsent(
                        system.id().value(), system.inScope().map(DaySet::of).orElse(DaySet.NONE)));
    }

    int examined() {
        return examined;
    }

    Stream<Finding> contradictions() {
        List<Finding> findings = new ArrayList<>();
        assets(findings);
        selections(findings);
        records(findings);
        return findings.stream();
    }

    /** An asset in scope that is part of a system which is not. */
    private void assets(List<Finding> findings) {
        dossier.register()
                .assets()
                .map(Committed::filed)
                .ifPresent(file -> file.value().assets().stream()
                        .filter(asset -> asset.system()
                                .filter(any -> systems.containsKey(any.value()))
                                .isPresent())
                        .forEach(asset -> {
                            examined++;
                            Located<Id> system = asset.system().orElseThrow();
                            boolean alone = asset.inScope().orElse(Life.ALWAYS).contains(today)
                                    && !systems.getOrDefault(system.value(), DaySet.NONE)
                                            .contains(today);
                            if (alone) {
                                findings.add(Finding.of(
                                                ScopeContradiction.ID,
                                                Subject.place(
                                                        file.path(), system.at().pointer()),
                                                "the asset " + asset.id() + " is in scope on " + today
                                                        + ", and the system " + system + " that it is part of is not",
                                                "bring the system into scope (`in-scope` in systems.yaml), or end the asset's")
                                        .at(file.at(system.at())));
                            }
                        }));
    }

    /** A requirement for each of some subjects, of which there are none in the period that is running. */
    private void selections(List<Finding> findings) {
        Optional<Period> running = dossier.periodOf(today);
        if (running.isEmpty()) {
            return;
        }
        Set<RequirementId> asked = running.get().series().stream()
                .map(series -> series.id().requirement())
                .collect(Collectors.toSet());
        for (Filed<Control> control : dossier.inForce()) {
            for (Requirement requirement : control.value().requires()) {
                if (requirement.forEach().isPresent() && requirement.life().contains(today)) {
                    examined++;
                    RequirementId id = new RequirementId(
                            control.value().id().value(), requirement.id().value());
                    if (!asked.contains(id)) {
                        findings.add(nothing(control, id, requirement.forEach().get(), running.get()));
                    }
                }
            }
        }
    }

    private static Finding nothing(Filed<Control> control, RequirementId id, ForEach each, Period period) {
        String kind = RecordReferences.kind(each);
        String choice = Choice.of(each);
        return Finding.of(
                        ScopeContradiction.ID,
                        Subject.place(control.path(), each.at().pointer()),
                        id + " is for each " + choice + ", and no such " + kind + " is in scope in " + period.id()
                                + ": it asks for nothing",
                        "correct `for-each`, or say of what it chooses that it is in scope")
                .at(control.at(each.at()))
                .in(period.id())
                .about(id.control());
    }

    /** A record of a system, vendor or asset that was out of scope on all of the record's days, and that no window takes. */
    private void records(List<Finding> findings) {
        Map<String, Map<Id, DaySet>> scopes = scopes();
        Map<RequirementId, Requirement> requirements = dossier.requirements();
        List<Outside> outside = new ArrayList<>();
        for (Committed<Evidence> record : dossier.evidence()) {
            Evidence evidence = record.value();
            if (evidence.subject().isEmpty() || evidence.follows().isPresent()) {
                continue;
            }
            Located<Id> subject = evidence.subject().get();
            Set<String> kinds = new HashSet<>();
            for (Located<RequirementId> satisfied : evidence.satisfies()) {
                Optional.ofNullable(requirements.get(satisfied.value()))
                        .flatMap(Requirement::forEach)
                        .ifPresent(each -> kinds.add(RecordReferences.kind(each)));
            }
            if (kinds.size() != 1) {
                continue;
            }
            String kind = kinds.iterator().next();
            Optional<DaySet> scope =
                    Optional.ofNullable(scopes.get(kind)).flatMap(any -> Optional.ofNullable(any.get(subject.value())));
            if (scope.isPresent()) {
                examined++;
                outside(record, kind, subject, scope.get())
                        .ifPresent(
                                finding -> outside.add(new Outside(evidence.id().value(), finding)));
            }
        }
        Set<Id> placed = outside.isEmpty() ? Set.of() : Candidates.of(dossier);
        outside.stream()
                .filter(any -> !placed.contains(any.record()))
                .map(Outside::finding)
                .forEach(findings::add);
    }

    private record Outside(Id record, Finding finding) {}

    private Optional<Finding> outside(Committed<Evidence> record, String kind, Located<Id> subject, DaySet scope) {
        LocalDate performed = record.value().performed().value().day(dossier.zone());
        boolean within = scope.contains(performed)
                || record.value()
                        .covers()
                        .filter(days -> scope.common(days) > 0)
                        .isPresent();
        return within || dossier.isElsewhere(performed)
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ScopeContradiction.ID,
                                Subject.place(record.path(), subject.at().pointer()),
                                "the " + kind + " " + subject + " was not in scope on " + performed
                                        + record.value()
                                                .covers()
                                                .map(days -> " or in " + days)
                                                .orElse("")
                                        + ": the record counts for no window",
                                "correct the subject, the record's days, or the days on which the " + kind
                                        + " is in scope")
                        .at(record.filed().at(subject.at()))
                        .in(dossier.periodOf(performed).map(Period::id)));
    }

    /** By kind and id, as the files say it now. */
    private Map<String, Map<Id, DaySet>> scopes() {
        return Map.of(
                Names.SYSTEM,
                systems,
                Names.VENDOR,
                dossier.vendors().stream()
                        .collect(Collectors.toMap(
                                any -> any.id().value(),
                                any -> DaySet.of(any.inScope().orElse(Life.ALWAYS)),
                                (first, second) -> first)),
                Names.ASSET,
                dossier.assets().stream()
                        .collect(Collectors.toMap(
                                any -> any.id().value(),
                                any -> DaySet.of(any.inScope().orElse(Life.ALWAYS)),
                                (first, second) -> first)));
    }
}
