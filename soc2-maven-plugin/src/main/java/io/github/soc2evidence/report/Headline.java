package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.model.Slice;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sentences that several reports begin with. */
public final class Headline {
    /** How many coming deadlines a report lists. */
    public static final int NEXT = 8;

    private Headline() {}

    /** {@code 6 deviations nobody has disclosed, 4 disclosed, 1 warning, 9 notes}. */
    public static String counts(Assessment assessment) {
        long warnings = assessment.findings().stream()
                .filter(any -> any.severity() == Severity.WARNING)
                .count();
        long notes = assessment.findings().stream()
                .filter(any -> any.severity() == Severity.NOTE)
                .count();
        int undisclosed = assessment.undisclosed().size();
        int disclosed = assessment.disclosed().size();
        String none = assessment.proposal().isPresent() ? "nothing is held against it" : "no deviation was found";
        String deviations = undisclosed == 0 && disclosed == 0
                ? none
                : undisclosed == 0
                        ? Phrase.count(disclosed, "deviation") + ", every one disclosed"
                        : Phrase.count(undisclosed, "finding") + " to disclose or mend, " + disclosed + " disclosed";
        return deviations
                + (warnings > 0 ? ", " + Phrase.count(warnings, "warning") : "")
                + (notes > 0 ? ", " + Phrase.count(notes, "note") : "");
    }

    public static String standing(Assessment assessment, Period period) {
        return assessment.status(period).map(Status::toString).orElseGet(() -> switch (period.standing()) {
            case ISSUED -> "closed: its report is issued";
            case NOT_BEGUN -> "has not begun";
            case NOT_ASKED -> "not asked about";
            case JUDGED -> throw new IllegalStateException("a judged period has a status");
        });
    }

    /** {@code AC-03 Quarterly user access review (owner sam)}. */
    public static String control(Assessment assessment, String id) {
        return assessment.dossier().stream()
                .flatMap(Dossier::filedControls)
                .map(file -> file.value())
                .filter(control -> control.id().value().value().equals(id))
                .findFirst()
                .map(control -> id + " " + control.title() + " (owner " + control.owner() + ")")
                .orElse(id);
    }

    /** {@code 3 of 4}: windows performed of those that were due; of what is continuous its gaps. */
    public static String performed(Series series) {
        Optional<String> gaps = series.operation().continuity().map(Headline::gaps);
        return gaps.isPresent() && series.windows().isEmpty()
                ? gaps.get()
                : windowsPerformed(series) + gaps.map(any -> "; " + any).orElse("");
    }

    /** {@code no gap}, {@code 2 gaps, 69 days}, of those that are not accepted. */
    private static String gaps(Continuity continuity) {
        List<Gap> gaps = continuity.deviations();
        if (gaps.isEmpty()) {
            return continuity.examined().isEmpty() ? "not begun" : "no gap";
        }
        Duration total = gaps.stream().map(gap -> gap.spell().length()).reduce(Duration.ZERO, Duration::plus);
        Gap last = gaps.get(gaps.size() - 1);
        return Phrase.count(gaps.size(), "gap") + ", " + Phrase.time(total)
                + (continuity.goesOn(last) ? ", going on since " + last.from() : "");
    }

    private static String windowsPerformed(Series series) {
        List<Verdict> due = series.windows().stream()
                .map(window -> window.verdict())
                .filter(Verdict::wasDue)
                .toList();
        long nothing = due.stream().filter(any -> any == Verdict.NO_OCCURRENCE).count();
        return due.stream().filter(Verdict::isPerformed).count() + " of " + due.size()
                + (nothing == 0 ? "" : ", " + nothing + " of them no occurrence");
    }

    /** {@code quarterly}; of what is driven by events also how they are delivered. */
    public static String frequency(Series series) {
        return series.requirement().frequency()
                + series.requirement()
                        .slice()
                        .map(slice -> ", " + delivered(slice))
                        .orElse("");
    }

    private static String delivered(Slice slice) {
        return slice == Slice.PERIOD ? "for the period" : slice.toString();
    }

    /** {@code next 2026-04-15 AC-03/review[okta] 2026-Q1 (sam)}. */
    static Optional<String> next(Assessment assessment) {
        return assessment.upcoming().stream()
                .findFirst()
                .map(placed -> "next " + placed.window().nominal().deadline() + " "
                        + placed.series().subject(placed.window()) + " ("
                        + placed.series().control().last().value().owner() + ")");
    }

    /** How many windows rest on records that were imported at adoption; nothing where none does. */
    public static Optional<String> imported(Dossier dossier) {
        long windows = dossier.windows()
                .filter(placed ->
                        placed.window().taken().filter(any -> any.imported()).isPresent())
                .count();
        return windows == 0
                ? Optional.empty()
                : Optional.of(Phrase.count(windows, "window") + (windows == 1 ? " rests" : " rest")
                        + " on records that were imported when the repository was adopted.");
    }

    /** The controls that were edited within a judged period. */
    public static Optional<String> changed(Dossier dossier) {
        List<String> changed = dossier.controls().stream()
                .filter(control -> control.versions().all().stream()
                        .filter(version -> version.change() == Version.Change.EDITED)
                        .map(version -> dossier.chain().get(version.position()).at())
                        .anyMatch(at -> dossier.periodOf(at).isPresent()))
                .map(control -> control.value().id().toString())
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of("Changed within a period, each window judged by what was in force when it began: "
                        + String.join(", ", changed) + ".");
    }
}
