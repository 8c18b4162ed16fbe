package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.assessment.CriterionFigures;
import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.assessment.outlook.Outlook;
import io.github.soc2evidence.assessment.outlook.Readiness;
import io.github.soc2evidence.assessment.outlook.Task;
import io.github.soc2evidence.assessment.outlook.Task.Urgency;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.timeline.Strand;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code soc2:status} says on a terminal: who has what to do by when, and how the year stands. */
public record StatusLines(boolean ascii, boolean colored) {
    private static final int WIDE = 100;
    private static final int MOST = 25;

    /** Line by line, without line ends; every text that comes from the record is inert. */
    public List<String> lines(Assessment assessment, Outlook outlook, Optional<String> owner) {
        Dossier dossier = assessment.dossier().orElseThrow();
        List<String> lines = new ArrayList<>();
        head(assessment, dossier, lines);
        tasks(outlook, lines);
        dossier.judgedPeriods().forEach(period -> strips(assessment, period, owner, dossier, lines));
        if (owner.isEmpty()) {
            criteria(dossier, lines);
        }
        figures(assessment, dossier, owner, lines);
        outlook.next().ifPresent(next -> readiness(next, outlook.today(), lines));
        return lines;
    }

    private void head(Assessment assessment, Dossier dossier, List<String> lines) {
        var examination = dossier.examination().value();
        lines.add(ink(Ink.BOLD, Plain.of(examination.organization() + ", " + examination.system())) + "  as of "
                + dossier.asOf().day());
        lines.add(
                ink(Ink.of(assessment.status()), assessment.status().toString().toUpperCase(Locale.ROOT)) + "  "
                        + Headline.counts(assessment));
    }

    private void tasks(Outlook outlook, List<String> lines) {
        Map<String, List<Task>> byOwner = new TreeMap<>();
        outlook.tasks().stream()
                .filter(task -> task.urgency() != Urgency.LATER)
                .forEach(task -> byOwner.computeIfAbsent(task.owner(), any -> new ArrayList<>())
                        .add(task));
        if (byOwner.isEmpty()) {
            lines.add("");
            lines.add("Nothing is late, and nothing is due within " + outlook.days() + " days."
                    + outlook.tasks().stream()
                            .findFirst()
                            .map(task ->
                                    " Next: " + Plain.of(task.subject().value()) + ", last day " + task.last() + ".")
                            .orElse(""));
            return;
        }
        byOwner.forEach((owner, tasks) -> {
            lines.add("");
            lines.add(ink(Ink.BOLD, Plain.of(owner)));
            List<String> told = tasks(tasks, outlook.today());
            told.stream().limit(MOST).forEach(lines::add);
            if (told.size() > MOST) {
                lines.add("  and " + (told.size() - MOST) + " more");
            }
        });
    }

    /** Of what comes again and again, the next time is told, and how often it will. */
    private List<String> tasks(List<Task> tasks, LocalDate today) {
        Map<SeriesId, List<Task>> soon = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        for (Task task : tasks) {
            if (task.urgency() == Urgency.SOON) {
                soon.computeIfAbsent(task.placed().series().id(), any -> new ArrayList<>())
                        .add(task);
            } else {
                told.add("  " + task(task, today));
            }
        }
        soon.values()
                .forEach(same -> told.add("  " + task(same.get(0), today)
                        + (same.size() == 1
                                ? ""
                                : ink(
                                        Ink.FAINT,
                                        "; and " + (same.size() - 1) + " more until "
                                                + same.get(same.size() - 1).last()))));
        return told;
    }

    private String task(Task task, LocalDate today) {
        String subject = Plain.of(task.subject().value());
        return switch (task.urgency()) {
            case MISSED ->
                ink(Ink.RED, "missed   ") + "  " + subject
                        + ink(
                                Ink.FAINT,
                                "  the last day was " + task.last() + ", " + ago(task.last(), today)
                                        + (isSlice(task)
                                                ? "; " + sought(task) + " still counts once it is filed"
                                                : "; it can only be disclosed"));
            case IN_GRACE ->
                ink(Ink.YELLOW, "overdue  ") + "  " + subject + "  due " + task.due() + ", in grace until "
                        + task.last() + ink(Ink.FAINT, left(task, today));
            case SOON, LATER ->
                (task.earliest().isAfter(today) ? "to come  " : "due soon ") + "  " + subject + "  last day "
                        + task.last()
                        + ink(
                                Ink.FAINT,
                                left(task, today)
                                        + (task.earliest().isAfter(today)
                                                ? ", counts from " + task.earliest() + " on"
                                                : "")
                                        + (isSlice(task) ? ": " + sought(task) : ""));
        };
    }

    private static boolean isSlice(Task task) {
        return task.placed().window().tiling().isPresent();
    }

    /** {@code the list of 2026-01-01..2026-01-31}; of a slice that is covered in part, of the days that are left. */
    private static String sought(Task task) {
        DaySet unknown = task.placed().window().tiling().orElseThrow().strands().stream()
                .map(Strand::unknown)
                .reduce(DaySet.NONE, DaySet::or);
        return "the list of " + unknown.stretches().stream().map(Days::toString).collect(Collectors.joining(", "));
    }

    private static String ago(LocalDate day, LocalDate today) {
        return Phrase.days(day, today) + " ago";
    }

    private static String left(Task task, LocalDate today) {
        return task.last().equals(today) ? ", today" : ", " + Phrase.days(today, task.last()) + " left";
    }

    private void strips(
            Assessment assessment, Period period, Optional<String> owner, Dossier dossier, List<String> lines) {
        Marks marks = Marks.of(assessment);
        List<Series> series = period.series().stream()
                .filter(any ->
                        owner.filter(name -> !Outlook.isFor(dossier, any, name)).isEmpty())
                .toList();
        if (series.isEmpty()) {
            return;
        }
        int widest = series.stream()
                .mapToInt(any -> any.id().toString().length())
                .max()
                .orElse(0);
        lines.add("");
        lines.add(ink(Ink.BOLD, "Period " + period.id()) + "  " + period.days());
        series.forEach(any -> {
            String name = any.id().toString();
            lines.add("  " + name + " ".repeat(widest - name.length()) + "  "
                    + Strip.of(marks, any).stream()
                            .map(sign -> ink(Ink.of(sign), sign.text(ascii)))
                            .collect(Collectors.joining())
                    + "  " + Headline.performed(any));
        });
        lines.add("  " + ink(Ink.FAINT, Strip.legend(ascii, series.stream())));
    }

    /** What the records add up to; that something was last done is told where there is nothing else to tell, too. */
    private void figures(Assessment assessment, Dossier dossier, Optional<String> owner, List<String> lines) {
        Set<String> shown = dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .filter(any ->
                        owner.filter(name -> !Outlook.isFor(dossier, any, name)).isEmpty())
                .map(any -> any.id().requirement() + " " + any.period())
                .collect(Collectors.toSet());
        List<FigureLines.Line> figures = FigureLines.of(assessment.figures()).stream()
                .filter(any -> shown.contains(any.requirement() + " " + any.period()))
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        boolean several =
                figures.stream().map(FigureLines.Line::period).distinct().count() > 1;
        int widest = figures.stream()
                .mapToInt(any -> name(any, several).length())
                .max()
                .orElse(0);
        lines.add("");
        lines.add(ink(Ink.BOLD, "Figures") + ink(Ink.FAINT, "  what the records of each requirement add up to"));
        for (FigureLines.Line each : figures) {
            String name = name(each, several);
            String indent = "  " + " ".repeat(widest) + "  ";
            StringBuilder line = new StringBuilder("  " + name + " ".repeat(widest - name.length()) + "  ");
            boolean begun = false;
            for (String text : each.texts()) {
                String plain = Plain.of(text);
                if (begun && line.length() + plain.length() + 2 > WIDE) {
                    lines.add(line + ";");
                    line = new StringBuilder(indent);
                    begun = false;
                }
                line.append(begun ? "; " : "").append(plain);
                begun = true;
            }
            lines.add(line.toString());
        }
    }

    private static String name(FigureLines.Line line, boolean several) {
        return line.requirement() + (several ? " " + line.period() : "");
    }

    private void criteria(Dossier dossier, List<String> lines) {
        Map<Id, List<CriterionFigures>> byPeriod = CriterionFigures.of(dossier).stream()
                .collect(Collectors.groupingBy(CriterionFigures::period, LinkedHashMap::new, Collectors.toList()));
        byPeriod.forEach((period, figures) -> {
            lines.add("");
            lines.add(ink(Ink.BOLD, "Criteria in " + period)
                    + ink(Ink.FAINT, "  windows performed of those that were due"));
            StringBuilder line = new StringBuilder(" ");
            for (CriterionFigures each : figures) {
                String cell = " " + each.criterion().id() + " "
                        + each.carvedOutTo()
                                .map(vendor -> "carved out to " + vendor)
                                .orElse(each.performed() + "/" + each.due());
                String padded = cell + " ".repeat(Math.max(0, 14 - cell.length()));
                if (line.length() + padded.length() > WIDE) {
                    lines.add(line.toString().stripTrailing());
                    line = new StringBuilder(" ");
                }
                line.append(padded);
            }
            lines.add(line.toString().stripTrailing());
        });
    }

    private void readiness(Readiness next, LocalDate today, List<String> lines) {
        lines.add("");
        if (next.period().isEmpty()) {
            lines.add(ink(Ink.BOLD, "The period ends " + next.ends().orElseThrow())
                    + ", and no period follows it: add one to soc2.yaml, agreed with the auditor.");
            return;
        }
        Period period = next.period().get();
        lines.add(ink(
                        Ink.BOLD,
                        "Period " + period.id() + " begins " + period.days().from()) + ", in "
                + Phrase.days(today, period.days().from()) + ": each of these must be running by then");
        next.first().stream()
                .limit(MOST)
                .forEach(task -> lines.add("  first due " + task.due() + "  "
                        + Plain.of(task.subject().value())
                        + ink(
                                Ink.FAINT,
                                "  " + Plain.of(task.owner())
                                        + (task.earliest()
                                                        .isBefore(period.days().from())
                                                ? ", may be done from " + task.earliest()
                                                : ""))));
        if (next.first().size() > MOST) {
            lines.add("  and " + (next.first().size() - MOST) + " more");
        }
        next.notYet()
                .forEach(control -> lines.add(ink(Ink.YELLOW, "  not in effect on the first day  ")
                        + control.value().id() + ", from "
                        + control.value().life().from().orElseThrow()));
        if (!next.uncontrolled().isEmpty()) {
            lines.add(ink(Ink.RED, "  no control answers to  ") + String.join(", ", next.uncontrolled()));
        }
    }

    private String ink(Ink ink, String text) {
        return ink.on(text, colored);
    }
}
