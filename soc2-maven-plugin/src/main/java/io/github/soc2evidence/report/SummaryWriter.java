package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Judged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Builds the terminal's lines. */
final class SummaryWriter {
    private static final int MOST_SKELETONS = 3;

    private final Summary style;
    private final Assessment assessment;
    private final Marks marks;
    private final List<String> lines = new ArrayList<>();

    SummaryWriter(Summary style, Assessment assessment) {
        this.style = style;
        this.assessment = assessment;
        this.marks = Marks.of(assessment);
    }

    List<String> problem() {
        Assessment.Problem problem = assessment.problem().orElseThrow();
        line(status());
        line("  " + Plain.of(problem.message()));
        line("  " + arrow() + Plain.of(problem.remedy()));
        return lines;
    }

    /** A record in which nothing is to be done takes one line, and one for each warning. */
    List<String> verdict(Dossier dossier) {
        boolean quiet =
                assessment.undisclosed().isEmpty() && assessment.proposal().isEmpty();
        return quiet ? quiet(dossier) : told(dossier);
    }

    private List<String> quiet(Dossier dossier) {
        notes(Severity.WARNING);
        FirstSteps.beginning(dossier).ifPresent(beginning -> {
            firstSteps(dossier, beginning);
            line("");
        });
        line(status() + "  "
                + Plain.of(dossier.examination().value().organization() + ", "
                        + dossier.examination().value().system())
                + " as of " + dossier.asOf().day() + ", commit "
                + assessment.commit().orElseThrow().id().abbreviated() + ": " + Headline.counts(assessment)
                + Headline.next(assessment).map(next -> "; " + Plain.of(next)).orElse(""));
        return lines;
    }

    private List<String> told(Dossier dossier) {
        var examination = dossier.examination().value();
        line(ink(Ink.BOLD, Plain.of(examination.organization() + ", " + examination.system())));
        line(ink(
                Ink.FAINT,
                "as of " + dossier.asOf().day() + " in " + dossier.zone() + ", commit "
                        + assessment.commit().orElseThrow().id().abbreviated() + ", "
                        + Phrase.count(dossier.chain().size(), "commit") + ", "
                        + Phrase.count(dossier.evidence().size(), "record")));
        Headline.imported(dossier).ifPresent(text -> line(ink(Ink.FAINT, text)));
        Headline.changed(dossier).ifPresent(text -> line(ink(Ink.FAINT, text)));
        dossier.periods().stream()
                .filter(period -> !period.isJudged())
                .forEach(period ->
                        line(ink(Ink.FAINT, "period " + period.id() + ": " + Headline.standing(assessment, period))));
        assessment.proposal().ifPresent(proposal -> line(Plain.of(Proposed.summary(assessment, proposal))));
        line(status() + "  " + Headline.counts(assessment));
        Proposed.of(assessment).forEach(this::proposed);
        deviations();
        if (assessment.proposal().isEmpty()) {
            disclosed();
            dossier.judgedPeriods().forEach(this::strips);
            upcoming(dossier);
            FirstSteps.beginning(dossier).ifPresent(beginning -> firstSteps(dossier, beginning));
            notes(Severity.WARNING, Severity.NOTE);
            skeleton();
        }
        line("");
        line(status() + "  " + Headline.counts(assessment));
        return lines;
    }

    private String status() {
        return ink(Ink.of(assessment.status()), assessment.status().toString().toUpperCase(Locale.ROOT));
    }

    private void proposed(Proposed part) {
        line("");
        line(ink(Ink.BOLD, part.title()));
        part.lines()
                .forEach(each -> line("  " + Plain.of(each.name())
                        + (each.name().isEmpty() ? "" : "  ") + ink(Ink.FAINT, Plain.of(each.text()))));
    }

    private void deviations() {
        Map<String, List<Judged>> byControl = new TreeMap<>();
        assessment
                .undisclosed()
                .forEach(any -> byControl
                        .computeIfAbsent(any.finding().control().map(Id::value).orElse(""), key -> new ArrayList<>())
                        .add(any));
        byControl.forEach((control, findings) -> {
            line("");
            line(ink(Ink.BOLD, control.isEmpty() ? "The record" : Plain.of(Headline.control(assessment, control))));
            for (int i = 0; i < findings.size(); i++) {
                deviation(findings.get(i));
                String remedy = findings.get(i).finding().remedy();
                // Neighbours often need the same done: say it once, below the last of them.
                if (i + 1 == findings.size()
                        || !findings.get(i + 1).finding().remedy().equals(remedy)) {
                    line("    " + arrow() + Plain.of(remedy));
                }
            }
        });
    }

    /** What is disclosed stays in every report, a line each. */
    private void disclosed() {
        if (assessment.disclosed().isEmpty()) {
            return;
        }
        line("");
        line(ink(Ink.BOLD, "Disclosed"));
        assessment
                .disclosed()
                .forEach(any -> line("  " + ink(Ink.YELLOW, any.finding().rule().value()) + "  "
                        + Plain.of(any.finding().subject().value())
                        + ink(
                                Ink.FAINT,
                                "  in " + any.disclosure().orElseThrow().value().id())));
    }

    private void deviation(Judged judged) {
        Finding finding = judged.finding();
        line("  " + ink(Ink.RED, finding.rule().value()) + "  "
                + Plain.of(finding.subject().value()));
        line("    " + Plain.of(finding.message()));
        finding.at().ifPresent(location -> line("    " + ink(Ink.FAINT, "at " + Plain.of(location.toString()))));
    }

    private void strips(Period period) {
        line("");
        line(ink(Ink.BOLD, "Period " + period.id()) + "  " + period.days() + "  "
                + ink(Ink.of(assessment.status(period).orElseThrow()), Headline.standing(assessment, period)));
        int widest = period.series().stream()
                .mapToInt(series -> series.id().toString().length())
                .max()
                .orElse(0);
        for (Series series : period.series()) {
            String name = series.id().toString();
            String strip = Strip.of(marks, series).stream()
                    .map(sign -> ink(Ink.of(sign), sign.text(style.ascii())))
                    .collect(Collectors.joining());
            line("  " + name + " ".repeat(widest - name.length()) + "  " + strip + "  " + Headline.performed(series));
        }
        line("  " + ink(Ink.FAINT, Strip.legend(style.ascii(), period.series().stream())));
    }

    private void upcoming(Dossier dossier) {
        List<Dossier.Placed> upcoming = assessment.upcoming();
        if (upcoming.isEmpty()) {
            return;
        }
        line("");
        line(ink(Ink.BOLD, "What comes next"));
        LocalDate today = dossier.asOf().day();
        upcoming.stream().limit(Headline.NEXT).forEach(placed -> {
            LocalDate deadline = placed.window().nominal().deadline();
            line("  " + deadline + "  " + placed.series().subject(placed.window()) + "  "
                    + ink(
                            Ink.FAINT,
                            Plain.of(placed.series()
                                            .control()
                                            .last()
                                            .value()
                                            .owner()
                                            .value()) + ", " + Phrase.days(today, deadline) + " left"));
        });
        if (upcoming.size() > Headline.NEXT) {
            line("  " + ink(Ink.FAINT, "and " + Phrase.count(upcoming.size() - Headline.NEXT, "more requirement")));
        }
    }

    private void firstSteps(Dossier dossier, LocalDate beginning) {
        if (!lines.isEmpty()) {
            line("");
        }
        line(ink(Ink.BOLD, FirstSteps.heading(dossier, beginning)));
        FirstSteps.open(dossier).forEach(text -> line("  " + Plain.of(text)));
    }

    private void notes(Severity... severities) {
        List<Judged> lesser = assessment.findings().stream()
                .filter(any -> List.of(severities).contains(any.severity()))
                .toList();
        if (lesser.isEmpty()) {
            return;
        }
        if (!lines.isEmpty()) {
            line("");
        }
        line(ink(Ink.BOLD, "What an auditor will ask about"));
        lesser.stream()
                .limit(Summary.MOST_NOTES)
                .forEach(any -> line("  " + ink(Ink.YELLOW, any.finding().rule().value()) + "  "
                        + Plain.of(any.finding().subject().value()) + ": "
                        + Plain.of(any.finding().message())));
        if (lesser.size() > Summary.MOST_NOTES) {
            line("  " + ink(Ink.FAINT, "and " + (lesser.size() - Summary.MOST_NOTES) + " more, in report.md"));
        }
    }

    private void skeleton() {
        List<Skeleton> missing = Skeleton.byControl(assessment);
        if (missing.isEmpty()) {
            return;
        }
        line("");
        line(ink(Ink.BOLD, "To disclose what cannot be mended"));
        line("  mvn soc2:disclose -Dsoc2.subject=all  writes, for people to complete, "
                + missing.stream().map(Skeleton::path).limit(MOST_SKELETONS).collect(Collectors.joining(", "))
                + (missing.size() > MOST_SKELETONS ? " and " + (missing.size() - MOST_SKELETONS) + " more" : ""));
    }

    private String arrow() {
        return style.ascii() ? "-> " : "\u2192 ";
    }

    private String ink(Ink ink, String text) {
        return ink.on(text, style.colored());
    }

    private void line(String text) {
        lines.add(text);
    }
}
