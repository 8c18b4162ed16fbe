package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who and what there is: people, jobs, systems, vendors and assets, and when each belongs to it. */
final class RegisterPart {
    private static final String UNSAID = "no days are given";
    private static final String RECORDED = "since it was first recorded";

    private final Material material;
    private final Html html;
    private final Optional<Axis> axis;

    RegisterPart(Material material) {
        this.material = material;
        this.html = material.html();
        Dossier dossier = material.dossier();
        this.axis = dossier.judgedPeriods()
                .map(any -> any.days())
                .reduce((one, other) -> new Days(
                        one.from().isBefore(other.from()) ? one.from() : other.from(),
                        one.to().isAfter(other.to()) ? one.to() : other.to()))
                .map(days -> new Axis(days, dossier.zone()));
    }

    void write() {
        Dossier dossier = material.dossier();
        html.open("section", "id", "_people")
                .element("h2", "People and systems")
                .line();
        axis.ifPresent(any -> html.element(
                "p",
                "Bars: the days of " + any.days() + ", as the files of the assessed commit say.",
                "class",
                "facts"));
        People roster = dossier.roster();
        begin("People", roster.people().isEmpty(), "who", "engaged", "roles", "away");
        roster.people().forEach(this::person);
        end(roster.people().isEmpty());
        begin("Jobs that commit", roster.automation().isEmpty(), "job", "runs", "answered for by");
        roster.automation()
                .forEach(job -> row(
                        job.id().toString(),
                        "",
                        Optional.of(new Life(job.from(), job.to())).filter(any -> !any.equals(Life.ALWAYS)),
                        "owner " + job.owner(),
                        UNSAID));
        end(roster.automation().isEmpty());
        begin("Systems", dossier.inventory().isEmpty(), "system", "in scope", "");
        dossier.inventory()
                .forEach(any -> row(
                        any.id().toString(),
                        any.name().orElse(""),
                        any.inScope(),
                        facts(List.of(any.kind(), any.owner().map(Located::value), Optional.of(any.environment()))),
                        "out of scope"));
        end(dossier.inventory().isEmpty());
        begin("Vendors", dossier.vendors().isEmpty(), "vendor", "in scope", "");
        dossier.vendors()
                .forEach(any -> row(
                        any.id().toString(),
                        any.name().orElse(""),
                        any.inScope(),
                        facts(List.of(
                                any.tier(),
                                any.subservice().map(Object::toString),
                                any.monitoredBy().map(by -> "monitored by " + by),
                                Optional.of(String.join(", ", any.services())))),
                        RECORDED));
        end(dossier.vendors().isEmpty());
        begin("Assets", dossier.assets().isEmpty(), "asset", "in scope", "");
        dossier.assets()
                .forEach(any -> row(
                        any.id().toString(),
                        "",
                        any.inScope(),
                        facts(List.of(
                                any.kind(),
                                any.classification(),
                                any.owner().map(Located::value),
                                any.system().map(Object::toString))),
                        RECORDED));
        end(dossier.assets().isEmpty());
        html.close("section").line();
    }

    private void begin(String title, boolean none, String... heads) {
        if (!none) {
            html.element("h3", title)
                    .open("table", "class", "register")
                    .open("thead")
                    .open("tr");
            for (String head : heads) {
                html.element("th", head, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody").line();
        }
    }

    private void end(boolean none) {
        if (!none) {
            html.close("tbody").close("table").line();
        }
    }

    private void person(People.Person person) {
        html.open("tr").open("th", "scope", "row").text(person.id().toString());
        html.element("small", person.name().map(any -> any + ", ").orElse("") + Words.of(person.kind()))
                .close("th");
        html.open("td");
        life(person.employed(), UNSAID);
        html.close("td");
        html.element(
                "td",
                person.roles().stream()
                        .map(any -> (any.role() + " " + said(new Life(any.from(), any.to()))).strip())
                        .collect(Collectors.joining(", ")));
        html.element(
                "td",
                person.absent().stream()
                        .map(any -> any.from() + ".." + any.to()
                                + any.deputy().map(by -> ", deputy " + by).orElse(""))
                        .collect(Collectors.joining("; ")));
        html.close("tr").line();
    }

    /** @param otherwise what it means where no days are given */
    private void row(String id, String name, Optional<Life> life, String facts, String otherwise) {
        html.open("tr").open("th", "scope", "row").text(id);
        if (!name.isEmpty()) {
            html.element("small", name);
        }
        html.close("th").open("td");
        life(life, otherwise);
        html.close("td").element("td", facts).close("tr").line();
    }

    private void life(Optional<Life> life, String otherwise) {
        String said = life.map(RegisterPart::said).filter(any -> !any.isEmpty()).orElse(otherwise);
        if (axis.isPresent() && life.isPresent()) {
            html.open("svg", "class", "bars", "role", "img", "aria-label", said);
            life.get()
                    .within(axis.get().days())
                    .ifPresent(days -> html.shape(
                            "rect",
                            "class",
                            "bar life",
                            "x",
                            axis.get().at(days.from()),
                            "width",
                            axis.get().width(days),
                            "y",
                            "6",
                            "height",
                            "6"));
            html.close("svg");
        }
        html.element("small", said);
    }

    private static String said(Life life) {
        return life.from().isEmpty() && life.to().isEmpty()
                ? ""
                : life.from().map(Object::toString).orElse("") + ".."
                        + life.to().map(Object::toString).orElse("");
    }

    private static String facts(List<Optional<String>> facts) {
        return facts.stream()
                .flatMap(Optional::stream)
                .filter(any -> !any.isEmpty())
                .collect(Collectors.joining(" \u00B7 "));
    }
}
