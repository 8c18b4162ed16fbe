package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.CriterionFigures;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.dossier.Statement;
import io.github.soc2evidence.model.Control;
import io.github.soc2evidence.model.Disposition;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes one assessment section by section. Every text that comes from the record passes {@link Markdown}. */
final class MarkdownWriter {
    /** Characters: a comment on GitHub holds 65,536, and what is said at the end has room. */
    private static final int LONGEST = 64_000;

    private final Assessment assessment;
    private final Marks marks;
    private final StringBuilder out;
    private boolean isCut;

    MarkdownWriter(Assessment assessment, StringBuilder out) {
        this.assessment = assessment;
        this.marks = Marks.of(assessment);
        this.out = out;
    }

    void problem() {
        Assessment.Problem problem = assessment.problem().orElseThrow();
        line("# SOC 2 evidence: " + assessment.status());
        line("");
        line(Markdown.of(problem.message()));
        line("");
        line("What to do: " + Markdown.sentence(problem.remedy()));
    }

    void verdict(Dossier dossier) {
        head(dossier);
        Proposed.of(assessment).forEach(this::proposed);
        deviations("Deviations nobody has disclosed", assessment.undisclosed());
        skeletons();
        deviations("Not held against this pull request", assessment.tolerated());
        deviations("Disclosed deviations", assessment.disclosed());
        disclosures(dossier);
        dossier.judgedPeriods().forEach(this::windows);
        upcoming();
        proof(dossier);
        controls(dossier);
        criteria(dossier);
        figures();
        lesser("Warnings", Severity.WARNING);
        lesser("Notes", Severity.NOTE);
        rules();
        close();
    }

    private void head(Dossier dossier) {
        line("# SOC 2 evidence: " + assessment.status());
        line("");
        var examination = dossier.examination().value();
        line(Markdown.of(examination.organization()) + ", " + Markdown.of(examination.system()) + "  ");
        line("as of " + assessment.asOf().orElseThrow() + " (" + dossier.asOf().day() + " in "
                + Markdown.of(dossier.zone().getId()) + "), commit `"
                + assessment.commit().orElseThrow().id() + "`  ");
        line(Headline.counts(assessment));
        assessment.proposal().ifPresent(proposal -> line("  " + Markdown.of(Proposed.summary(assessment, proposal))));
        line("");
        line("| period | from | to | status |");
        line("|---|---|---|---|");
        dossier.periods()
                .forEach(period -> row(
                        Markdown.code(period.id().value()),
                        period.days().from(),
                        period.days().to(),
                        Headline.standing(assessment, period)));
        Headline.imported(dossier).ifPresent(text -> {
            line("");
            line(text);
        });
        Headline.changed(dossier).ifPresent(text -> {
            line("");
            line(text);
        });
    }

    private void proposed(Proposed part) {
        heading(part.title());
        line("");
        part.lines()
                .forEach(each -> line("- "
                        + (each.name().isEmpty()
                                ? ""
                                : Markdown.code(each.name()) + (each.text().isEmpty() ? "" : " "))
                        + Markdown.of(each.text())));
    }

    private void deviations(String title, List<Judged> judged) {
        if (judged.isEmpty()) {
            return;
        }
        heading(title);
        Map<String, List<Judged>> byControl = new TreeMap<>();
        judged.forEach(any -> byControl
                .computeIfAbsent(any.finding().control().map(Id::value).orElse(""), key -> new ArrayList<>())
                .add(any));
        byControl.forEach((control, findings) -> {
            line("");
            line("**" + (control.isEmpty() ? "The record" : Markdown.of(Headline.control(assessment, control))) + "**");
            line("");
            findings.forEach(this::finding);
        });
    }

    private void finding(Judged judged) {
        var finding = judged.finding();
        String at = finding.at()
                .map(location -> " (" + Markdown.code(location.toString()) + ")")
                .orElse("");
        String disclosed = judged.disclosure()
                .map(any -> " Disclosed in " + Markdown.code(any.value().id().toString())
                        + (any.value().disposition() == Disposition.NOT_A_DEVIATION ? " as no deviation." : "."))
                .orElse(" To do: " + Markdown.sentence(finding.remedy()) + ".");
        line("- " + Markdown.code(finding.rule().value()) + " "
                + Markdown.code(finding.subject().value()) + ": " + Markdown.of(finding.message()) + at + "."
                + disclosed);
    }

    private void skeletons() {
        List<Skeleton> missing = Skeleton.byControl(assessment);
        if (missing.isEmpty()) {
            return;
        }
        heading("To disclose them");
        line("");
        line(
                "`mvn soc2:disclose` writes these files. Complete them, commit, and have another person approve and merge:");
        missing.forEach(skeleton -> {
            line("");
            // Indented by four, nothing in it can end the block.
            line("    # " + skeleton.path());
            skeleton.lines().forEach(text -> line("    " + Plain.of(text)));
        });
    }

    private void disclosures(Dossier dossier) {
        List<Disclosed> disclosed = Disclosed.in(assessment, dossier);
        if (disclosed.isEmpty()) {
            return;
        }
        heading("Disclosures");
        line("");
        line("| disclosure | names | detected | disclosed | after | approved | remediation |");
        line("|---|---|---|---|---|---|---|");
        disclosed.forEach(any -> row(
                Markdown.code(any.id()),
                any.names().stream().map(Markdown::code).collect(Collectors.joining(", ")),
                any.detected(),
                any.disclosed(),
                any.after(),
                Markdown.of(any.approved()),
                any.remediation()));
    }

    private void windows(Period period) {
        heading("Requirements in " + Markdown.of(period.id().value()));
        line("");
        line("| requirement | cadence | windows | performed of due |");
        line("|---|---|---|---|");
        period.series()
                .forEach(series -> row(
                        Markdown.code(series.id().toString()),
                        Headline.frequency(series),
                        Strip.of(marks, series).stream()
                                .map(sign -> sign.text(false))
                                .collect(Collectors.joining()),
                        Headline.performed(series)));
        line("");
        line("\u25A0 performed, "
                + (Strip.hasNothing(period.series().stream()) ? "\u25CB no occurrence, " : "")
                + "\u2717 deviation, \u25C6 disclosed deviation, \u00B7 open, \u2013 not due or not required");
    }

    private void upcoming() {
        if (assessment.upcoming().isEmpty()) {
            return;
        }
        heading("What comes next");
        line("");
        line("| last day | window | owner |");
        line("|---|---|---|");
        assessment.upcoming().stream()
                .limit(Headline.NEXT)
                .forEach(placed -> row(
                        placed.window().nominal().deadline(),
                        Markdown.code(placed.series().subject(placed.window()).value()),
                        Markdown.of(
                                placed.series().control().last().value().owner().value())));
    }

    /** What management says of each control that a judged period has series of, with the values that its checks use. */
    private void controls(Dossier dossier) {
        Map<Id, Control> controls = new TreeMap<>();
        dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .map(Series::control)
                .forEach(control -> controls.put(control.id(), control.last().value()));
        if (controls.isEmpty()) {
            return;
        }
        heading("Controls");
        line("");
        controls.forEach((id, control) -> line("- " + Markdown.code(id.value()) + " " + Markdown.of(control.title())
                + " (owner " + Markdown.of(control.owner().value()) + "): "
                + Markdown.of(Statement.of(control).rendered())));
    }

    private void criteria(Dossier dossier) {
        heading("Criteria");
        line("");
        line("| criterion | period | controls | performed of due |");
        line("|---|---|---|---|");
        CriterionFigures.of(dossier)
                .forEach(figures -> row(
                        figures.criterion().id() + " " + figures.criterion().title(),
                        Markdown.code(figures.period().value()),
                        figures.carvedOutTo()
                                .map(vendor -> "carved out to " + Markdown.code(vendor.value()))
                                .orElseGet(() -> figures.controls().stream()
                                        .map(id -> Markdown.code(id.value()))
                                        .collect(Collectors.joining(", "))),
                        figures.performed() + " of " + figures.due()));
    }

    private void figures() {
        List<FigureLines.Line> lines = FigureLines.of(assessment.figures());
        if (lines.isEmpty()) {
            return;
        }
        heading("Figures");
        line("");
        line("| requirement | period | what the records add up to | counted from |");
        line("|---|---|---|---|");
        lines.forEach(each -> row(
                Markdown.code(each.requirement().toString()),
                Markdown.code(each.period().value()),
                Markdown.of(String.join("; ", each.texts())),
                FigureLines.shortened(each.records()).stream()
                        .map(Markdown::code)
                        .collect(Collectors.joining(", "))));
    }

    private void lesser(String title, Severity severity) {
        List<Judged> judged = assessment.findings().stream()
                .filter(any -> any.severity() == severity)
                .toList();
        if (!judged.isEmpty()) {
            heading(title);
            line("");
            judged.forEach(this::finding);
        }
    }

    private void proof(Dossier dossier) {
        heading("What this record can and cannot prove");
        line("");
        Proof.of(dossier).forEach(told -> line("- " + Markdown.of(told)));
    }

    private void rules() {
        heading("What was examined");
        line("");
        line("| rule | examined | status |");
        line("|---|---|---|");
        assessment
                .answers()
                .forEach(answer -> row(
                        Markdown.code(answer.rule().value()),
                        answer.examined(),
                        answer.status()
                                + answer.nothing().map(reason -> ": " + reason).orElse("")));
    }

    private void heading(String title) {
        line("");
        line("## " + title);
    }

    private void row(Object... inertCells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : inertCells) {
            row.append(' ').append(cell).append(" |");
        }
        line(row.toString());
    }

    /** The weightiest comes first, so that what is too much is cut off at the end. */
    private void line(String text) {
        isCut |= out.length() + text.length() >= LONGEST;
        if (!isCut) {
            out.append(text).append('\n');
        }
    }

    private void close() {
        if (isCut) {
            out.append("\n**Cut here, for a forge shows no more. All of it is in `assessment.json`.**\n");
        }
        out.append('\n')
                .append(
                        "This is management's record, not an auditor's opinion. Days performed are claims; days recorded are"
                                + " what git says.\n");
    }
}
