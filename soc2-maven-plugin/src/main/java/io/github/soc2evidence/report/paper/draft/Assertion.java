package io.github.soc2evidence.report.paper.draft;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.report.Markdown;
import io.github.soc2evidence.report.paper.fact.Deviating;
import io.github.soc2evidence.report.paper.fact.Material;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code assertion.md}: what management would assert about, with what it has disclosed, and nothing that it asserts. */
public final class Assertion {
    private final Material material;
    private final Draft draft;

    private Assertion(Material material) {
        this.material = material;
        this.draft = new Draft(material, "Management's assertion");
    }

    /** The stream stays open. */
    public static void write(Material material, OutputStream out) throws IOException {
        Assertion assertion = new Assertion(material);
        assertion.scope();
        assertion.criteria();
        assertion.leftOut();
        assertion.deviations();
        assertion.words();
        assertion.draft.writeTo(out);
    }

    private void scope() {
        var examination = material.dossier().examination().value();
        draft.heading("System and period");
        draft.line("- system: " + Markdown.of(examination.system()));
        draft.line("- organization: " + Markdown.of(examination.organization()));
        draft.list(
                material.periods().stream()
                        .map(period -> "period " + Markdown.of(period.id().value()) + ": "
                                + (examination.type() == 1
                                        ? "as of " + period.days().to()
                                        : period.days().from() + " to "
                                                + period.days().to() + ", both days included"))
                        .toList(),
                "The record has no period that was judged.");
        draft.toComplete("which period the assertion is about, and who makes it on whose behalf");
    }

    private void criteria() {
        draft.heading("Criteria");
        draft.line("By their ids: "
                + String.join(
                        ", ",
                        material.dossier().criteria().stream()
                                .map(Criterion::id)
                                .toList())
                + ".");
        List<String> excluded = material.dossier().examination().value().notApplicable().stream()
                .map(any -> Markdown.of(any.criterion().value()) + ": "
                        + Markdown.of(any.reason().value()))
                .toList();
        draft.line("");
        draft.list(excluded, "None of the criteria in scope is said not to apply.");
    }

    private void leftOut() {
        draft.heading("Subservice organizations");
        draft.list(Subservice.of(material), "The record names no subservice organization.");
        draft.toComplete("whether these are all, and which method was used for each");
    }

    private void deviations() {
        List<Deviating> all = Deviating.of(material);
        draft.heading("Deviations that management has disclosed");
        Map<String, Disclosure> disclosed = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Deviating any : all) {
            any.disclosure().map(Committed::value).ifPresent(value -> {
                disclosed.putIfAbsent(value.id().toString(), value);
                counts.merge(value.id().toString(), 1, Integer::sum);
            });
        }
        draft.list(
                disclosed.entrySet().stream()
                        .map(any -> Markdown.code(any.getKey()) + " (" + counts.get(any.getKey()) + " in the register, "
                                + any.getValue().disposition()
                                + (any.getValue().approved().isEmpty() ? ", nobody has approved it" : "")
                                + "): condition: " + Markdown.of(any.getValue().condition())
                                + " Cause: " + Markdown.of(any.getValue().cause())
                                + " Effect: " + Markdown.of(any.getValue().effect())
                                + " Response: " + Markdown.of(any.getValue().managementResponse()))
                        .toList(),
                "No disclosure of the record names a deviation that was found.");
        draft.heading("Deviations that nobody has disclosed");
        draft.list(
                all.stream()
                        .filter(any -> any.disclosure().isEmpty())
                        .map(any ->
                                Markdown.code(any.judged().finding().subject().value()) + " ("
                                        + any.judged().finding().rule() + "): "
                                        + Markdown.of(any.judged().finding().message()))
                        .toList(),
                "The assessment found none as of the instant above.");
    }

    private void words() {
        draft.heading("What management asserts");
        draft.toComplete("whether the description presents the system as it was designed and put in place");
        draft.toComplete(
                "whether the controls were suitably designed for the service commitments and system requirements"
                        + " that rest on the criteria above");
        draft.toComplete(
                "whether the controls did throughout the period what they were designed to do, with regard to every"
                        + " deviation above");
        draft.toComplete("name, office, day and signature");
    }
}
