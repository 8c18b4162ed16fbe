package io.github.soc2evidence.report.paper.draft;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.Markdown;
import io.github.soc2evidence.report.paper.fact.Changes;
import io.github.soc2evidence.report.paper.fact.Material;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * {@code system-description.md}: a skeleton along the nine headings that a description of a system has (DC 1 to DC 9, in our
 * own words), with what the record knows under each.
 */
public final class SystemDescription {
    private final Material material;
    private final Dossier dossier;
    private final Draft draft;

    private SystemDescription(Material material) {
        this.material = material;
        this.dossier = material.dossier();
        this.draft = new Draft(material, "Description of the system: a skeleton");
    }

    /** The stream stays open. */
    public static void write(Material material, OutputStream out) throws IOException {
        SystemDescription description = new SystemDescription(material);
        description.services();
        description.commitments();
        description.components();
        description.incidents();
        description.controls();
        description.users();
        description.subservice();
        description.notApplicable();
        description.changes();
        description.draft.writeTo(out);
    }

    private Optional<Assets> assets() {
        return dossier.register().assets().map(Committed::value);
    }

    private void services() {
        draft.heading("DC 1 Services");
        draft.line("The record calls the system "
                + Markdown.code(dossier.examination().value().system()) + ".");
        draft.toComplete("which services are provided, to whom, and by whom");
    }

    private void commitments() {
        draft.heading("DC 2 Commitments and requirements");
        draft.list(
                assets().map(Assets::commitments).orElse(List.of()).stream()
                        .map(any -> Markdown.code(any.id().toString()) + " " + Markdown.of(any.text())
                                + ids(any.criteria()))
                        .toList(),
                "The record names no commitment (`commitments` in assets.yaml).");
        draft.toComplete("the main service commitments and the requirements that the system has to meet for them");
    }

    private static String ids(List<Located<String>> criteria) {
        return criteria.isEmpty()
                ? ""
                : " (" + criteria.stream().map(Located::value).collect(Collectors.joining(", ")) + ")";
    }

    private void components() {
        draft.heading("DC 3 Components");
        draft.part("Infrastructure and software");
        draft.list(
                dossier.inventory().stream()
                        .filter(any -> any.inScope().isPresent())
                        .map(any -> Markdown.code(any.id().toString())
                                + any.name()
                                        .map(name -> " " + Markdown.of(name))
                                        .orElse("")
                                + any.kind()
                                        .map(kind -> ", " + Markdown.of(kind))
                                        .orElse("")
                                + ", " + Markdown.of(any.environment()) + ", in scope " + said(any.inScope()))
                        .toList(),
                "The record has no system in scope (`in-scope` in systems.yaml).");
        draft.part("People");
        roles();
        draft.part("Data");
        draft.list(
                dossier.assets().stream()
                        .map(any -> Markdown.code(any.id().toString())
                                + any.kind()
                                        .map(kind -> " " + Markdown.of(kind))
                                        .orElse("")
                                + any.classification()
                                        .map(name -> ", " + Markdown.of(name))
                                        .orElse("")
                                + (any.critical() ? ", critical" : ""))
                        .toList(),
                "The record has no assets (assets.yaml).");
        draft.part("Procedures");
        draft.list(
                dossier.register().policies().stream()
                        .map(Committed::value)
                        .map(any -> Markdown.code(any.id().toString()) + " " + Markdown.of(any.title())
                                + any.version()
                                        .map(version -> ", version " + Markdown.of(version.value()))
                                        .orElse(""))
                        .toList(),
                "The record has no policies.");
        draft.toComplete("what else the system consists of, and its boundaries");
    }

    private static String said(Optional<Life> life) {
        return life.map(any -> any.from().map(day -> "from " + day).orElse("always")
                        + any.to().map(day -> " to " + day).orElse(""))
                .orElse("");
    }

    /** Roles and how many hold them: a description names offices, not people. */
    private void roles() {
        Map<String, Integer> roles = new TreeMap<>();
        for (Person person : dossier.roster().people()) {
            person.roles().stream()
                    .filter(role -> material.periods().stream()
                            .anyMatch(period -> new Life(role.from(), role.to())
                                    .within(period.days())
                                    .isPresent()))
                    .map(role -> role.role())
                    .distinct()
                    .forEach(role -> roles.merge(role, 1, Integer::sum));
        }
        draft.line(Phrase.count(dossier.roster().people().size(), "person").replace("persons", "people")
                + " in people.yaml; roles held on a day of a period:");
        draft.line("");
        draft.list(
                roles.entrySet().stream()
                        .map(any -> Markdown.of(any.getKey()) + " (" + any.getValue() + ")")
                        .toList(),
                "The record names no roles.");
    }

    /** Each list of incidents, and what else was found of it: which of them a reader must know of is management's to say. */
    private void incidents() {
        draft.heading("DC 4 Incidents");
        List<String> lists = dossier.evidence().stream()
                .filter(record -> record.value().type().value().equals("incident-log"))
                .filter(record -> material.periods().stream().anyMatch(period -> concerns(record.value(), period)))
                .map(this::incidents)
                .toList();
        draft.list(
                lists, "The record has no list of incidents for a judged period: whether there were any is not known.");
        draft.toComplete(
                "each incident that resulted from a control that failed, or that kept a commitment from being met:"
                        + " nature, time, extent and what was done");
    }

    private boolean concerns(Evidence record, Period period) {
        return record.population().isEmpty()
                ? period.days().contains(record.performed().value().day(dossier.zone()))
                : record.population().stream().anyMatch(any -> any.days().common(period.days()) > 0);
    }

    private String incidents(Committed<Evidence> record) {
        Evidence value = record.value();
        String counted = value.population().stream()
                .map(any -> Phrase.count(any.count().value(), "incident") + " " + any.days())
                .collect(Collectors.joining(", "));
        boolean flagged = value.has(Outcome.EXCEPTIONS) || value.has(Outcome.NOT_MET);
        String found = material.assessment().findings().stream()
                .filter(any -> any.isUndisclosedDeviation() || any.disclosure().isPresent())
                .map(any -> any.finding().subject().value())
                .filter(subject -> subject.equals(value.id().toString()) || subject.startsWith(value.id() + " item "))
                .distinct()
                .map(Markdown::code)
                .collect(Collectors.joining(", "));
        return Markdown.code(value.id().toString())
                + (counted.isEmpty() ? "" : ": " + counted) + ", outcome " + value.result()
                + (flagged ? " — **flagged: the record says that there were exceptions**" : "")
                + (found.isEmpty() ? "" : "; in the register of deviations: " + found) + " ("
                + Markdown.code(Material.data(record.path())) + ")";
    }

    private void controls() {
        draft.heading("DC 5 Criteria and controls");
        Map<String, List<String>> byCriterion = new TreeMap<>();
        dossier.filedControls().forEach(file -> {
            Control control = file.value();
            control.criteria().stream()
                    .map(Located::value)
                    .distinct()
                    .forEach(id -> byCriterion
                            .computeIfAbsent(id, any -> new ArrayList<>())
                            .add(Markdown.code(control.id().toString())));
        });
        draft.list(
                dossier.criteria().stream()
                        .map(criterion -> criterion.id() + " " + Markdown.of(criterion.title()) + ": "
                                + String.join(
                                        ", ", byCriterion.getOrDefault(criterion.id(), List.of("no control of ours"))))
                        .toList(),
                "No criterion is in scope.");
        draft.line("");
        draft.line("The wording of each control, and who owns it, is in control-matrix.csv.");
    }

    private void users() {
        draft.heading("DC 6 What is expected of the system's users");
        draft.line("Controls that we expect of those who use the system:");
        draft.line("");
        draft.list(
                assets().map(Assets::ourUserEntityControls).orElse(List.of()).stream()
                        .map(any -> Markdown.code(any.id().toString()) + " " + Markdown.of(any.text())
                                + ids(any.criteria()))
                        .toList(),
                "The record names none (`our-user-entity-controls` in assets.yaml).");
        draft.toComplete("whether these are all, and what users must do beside them");
    }

    private void subservice() {
        draft.heading("DC 7 Subservice organizations");
        draft.list(Subservice.of(material), "The record names no subservice organization.");
        draft.line("");
        draft.line("What their reports expect of us, and which of our controls meets it:");
        draft.line("");
        draft.list(
                dossier.vendors().stream()
                        .flatMap(vendor -> vendor.userEntityControls().stream()
                                .map(any -> Markdown.code(vendor.id() + " " + any.id()) + " " + Markdown.of(any.text())
                                        + ": "
                                        + any.metBy()
                                                .map(by -> "met by " + Markdown.code(by.toString()))
                                                .orElse("**no control of ours is named**")))
                        .toList(),
                "The record names none (`user-entity-controls` in vendors.yaml).");
    }

    private void notApplicable() {
        draft.heading("DC 8 Criteria that do not apply");
        draft.list(
                dossier.examination().value().notApplicable().stream()
                        .map(any -> Markdown.of(any.criterion().value()) + " "
                                + Criterion.of(any.criterion().value())
                                        .map(Criterion::title)
                                        .map(Markdown::of)
                                        .orElse("")
                                + ": " + Markdown.of(any.reason().value()))
                        .toList(),
                "Every criterion of the categories in scope applies, as the record has it.");
    }

    private void changes() {
        draft.heading("DC 9 Significant changes");
        draft.line("What the history shows; which of it is significant is management's to say.");
        for (Period period : material.periods()) {
            draft.part("Period " + Markdown.of(period.id().value()));
            draft.list(
                    Changes.in(material, new Days(period.days().from(), material.lastKnown(period))).stream()
                            .map(any -> material.dated(any.recorded()) + " " + any.kind() + " "
                                    + Markdown.code(any.name()) + ": " + Markdown.of(any.what()))
                            .toList(),
                    "The history shows no change of a control, policy, system, vendor, person or of soc2.yaml in it.");
        }
        draft.toComplete("changes that the record does not show");
    }
}
