package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Cadence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.timeline.Nominal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** Whether observations of it are asked for, and not work that is done once a window. */
    public boolean isContinuous(RequirementId requirement) {
        return Optional.ofNullable(checked.dossier().requirements().get(requirement))
                .filter(any -> any.is(Cadence.CONTINUOUS))
                .isPresent();
    }

    /** The series of a continuous requirement in the periods that are not closed, each once. */
    public List<Series> watched(RequirementId requirement) {
        Map<SeriesId, Series> watched = new TreeMap<>();
        checked.dossier().periods().stream()
                .filter(period -> period.standing() != Period.Standing.ISSUED)
                .flatMap(period -> period.series().stream())
                .filter(series -> series.id().requirement().equals(requirement))
                .forEach(series -> watched.putIfAbsent(series.id(), series));
        return List.copyOf(watched.values());
    }

    /** The file that is written over, or added to, where the requirement is recorded so and there is one already. */
    public Optional<String> inPlace(Series series) {
        return switch (series.requirement().recorded()) {
            case PER_OCCURRENCE -> Optional.empty();
            case IN_PLACE ->
                checked.dossier().evidence().stream()
                        .filter(record -> names(
                                series,
                                record.value().satisfies(),
                                record.value().subject()))
                        .map(Committed::path)
                        .findFirst()
                        .or(() -> Optional.of(Sighting.usualPath(series)));
            case LOG ->
                checked.dossier().logs().stream()
                        .filter(log -> log.value().lines().stream()
                                .flatMap(line -> line.said().stream())
                                .anyMatch(line -> names(series, line.satisfies(), line.subject())))
                        .map(Committed::path)
                        .findFirst();
        };
    }

    private static boolean names(Series series, List<Located<RequirementId>> satisfies, Optional<Located<Id>> subject) {
        return series.id().subject().equals(subject.map(Located::value))
                && satisfies.stream()
                        .anyMatch(id -> id.value().equals(series.id().requirement()));
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
