package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.timeline.Nominal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The windows that wait for a record: open ones, missed ones, and those of periods that have not begun. */
public final class Targets {
    private final Checked checked;
    private final List<Placed> waiting;

    public Targets(Checked checked) {
        this.checked = checked;
        this.waiting = checked.windows()
                .filter(placed -> placed.window().taken().isEmpty())
                .filter(placed -> placed.window().verdict() == Verdict.OPEN
                        || placed.window().verdict() == Verdict.MISSED
                        || placed.window().verdict() == Verdict.NOT_DUE)
                .sorted(Comparator.comparing(
                        (Placed placed) -> placed.window().nominal().deadline()))
                .toList();
    }

    /** The requirements for which something waits, the one that is due first before the others. */
    public List<RequirementId> requirements() {
        return waiting.stream()
                .map(placed -> placed.series().id().requirement())
                .distinct()
                .toList();
    }

    /**
     * The requirement that is meant by {@code AC-03/review}, or by {@code AC-03} where that has one.
     *
     * @throws CannotAssess where there is none
     */
    public RequirementId requirement(String text) {
        List<RequirementId> known =
                checked.dossier().requirements().keySet().stream().toList();
        List<RequirementId> meant = known.stream()
                .filter(id -> id.toString().equals(text) || id.control().value().equals(text))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        List<String> names =
                (meant.isEmpty() ? known : meant).stream().map(Object::toString).toList();
        throw meant.isEmpty()
                ? CannotAssess.error(
                        "no control requires " + text + didYouMean(text, known),
                        "give a requirement as -Dsoc2.requirement=AC-03/review")
                : CannotAssess.error(
                        text + " has several requirements: " + String.join(", ", names),
                        "give one of them as -Dsoc2.requirement");
    }

    private static String didYouMean(String text, List<RequirementId> known) {
        return Phrase.didYouMean(
                text,
                known.stream()
                        .flatMap(id -> Stream.of(id.toString(), id.control().value()))
                        .toList());
    }

    /** Of whom the requirement asks it; empty where it asks it once. */
    public List<Id> subjects(RequirementId requirement) {
        return waiting.stream()
                .map(placed -> placed.series().id())
                .filter(id -> id.requirement().equals(requirement))
                .flatMap(id -> id.subject().stream())
                .distinct()
                .toList();
    }

    /** The windows that wait, the one that is due first before the others. */
    public List<Placed> windows(RequirementId requirement, Optional<Id> subject) {
        return waiting.stream()
                .filter(placed -> isOf(placed.series(), requirement, subject))
                .toList();
    }

    /** What windows are called. */
    public static List<String> names(List<Placed> windows) {
        return windows.stream().map(placed -> placed.window().id()).toList();
    }

    private static boolean isOf(Series series, RequirementId requirement, Optional<Id> subject) {
        return series.id().requirement().equals(requirement)
                && series.id().subject().equals(subject);
    }

    /** The window that work done on a day would be for: the first whose time that is, else the last that had begun. */
    public static Optional<Placed> on(LocalDate day, List<Placed> windows) {
        Optional<Placed> within = windows.stream()
                .filter(placed -> {
                    Nominal nominal = placed.window().nominal();
                    return !day.isBefore(nominal.earliest()) && !day.isAfter(nominal.deadline());
                })
                .findFirst();
        return within.or(() -> windows.stream()
                        .filter(placed ->
                                !day.isBefore(placed.window().nominal().earliest()))
                        .reduce((earlier, later) -> later))
                .or(() -> windows.stream().findFirst());
    }
}
