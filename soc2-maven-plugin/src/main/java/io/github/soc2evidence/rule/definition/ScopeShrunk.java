package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Category;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Systems.InformationSystem;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A system or a category that left scope soon after a deviation that touches it. */
public final class ScopeShrunk implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("scope-shrunk");

    /** Days within which leaving is held against a deviation (rules.md). */
    private static final int SOON = 30;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did nothing leave scope soon after a deviation that touches it?";
    }

    /**
     * A departure from scope.
     *
     * @param on the days that it is dated: the day it takes effect, and the day it was recorded
     */
    private record Departure(String what, List<LocalDate> on, Location at, Predicate<Series> touches) {}

    @Override
    public Answer examine(Dossier dossier) {
        List<Departure> departures = new ArrayList<>(systems(dossier));
        departures.addAll(categories(dossier));
        List<Finding> findings = new ArrayList<>();
        for (Departure departure : departures) {
            dossier.windows()
                    .filter(placed -> placed.window().verdict().isDeviation())
                    .filter(placed -> departure.touches().test(placed.series()))
                    .filter(placed -> departure.on().stream().anyMatch(day -> soonAfter(placed.window(), day)))
                    .findFirst()
                    .ifPresent(placed -> findings.add(finding(departure, placed)));
        }
        return Answer.of(
                ID, departures.size(), "no system and no category left scope within a judged period", findings);
    }

    /** The day on which a window's deviation was there to be seen. */
    private static LocalDate deviated(Window window) {
        LocalDate over = window.nominal().deadline().plusDays(1);
        return window.taken().map(window.terms()::day).filter(over::isAfter).orElse(over);
    }

    private static boolean soonAfter(Window window, LocalDate left) {
        LocalDate deviated = deviated(window);
        return !left.isBefore(deviated) && !left.isAfter(deviated.plusDays(SOON));
    }

    private static Finding finding(Departure departure, Placed placed) {
        LocalDate deviated = deviated(placed.window());
        LocalDate left = departure.on().stream()
                .filter(day -> soonAfter(placed.window(), day))
                .findFirst()
                .orElseThrow();
        return Finding.of(
                        ID,
                        new Subject(departure.what()),
                        "left scope on " + left + ", " + Phrase.days(deviated, left) + " after "
                                + placed.series().subject(placed.window()) + " was "
                                + placed.window().verdict() + " (" + deviated + ")",
                        "disclose why it left scope then; the windows that were due before stay judged")
                .at(departure.at())
                .in(placed.series().period())
                .about(placed.series().id().control());
    }

    private static List<Departure> systems(Dossier dossier) {
        List<Departure> departures = new ArrayList<>();
        dossier.systems().ifPresent(file -> {
            List<Version<Systems>> readable = file.versions().all().stream()
                    .filter(version -> version.value().isPresent())
                    .toList();
            for (int i = 1; i < readable.size(); i++) {
                Version<Systems> after = readable.get(i);
                for (InformationSystem before :
                        readable.get(i - 1).value().orElseThrow().systems()) {
                    left(before, after.value().orElseThrow())
                            .flatMap(day -> departure(dossier, before, after, day))
                            .ifPresent(departures::add);
                }
            }
        });
        return departures;
    }

    /** Since when an edition has a system out of scope that the one before had in it for longer; it may not say. */
    private static Optional<List<LocalDate>> left(InformationSystem before, Systems after) {
        Optional<Life> was = before.inScope();
        Optional<Life> is = after.systems().stream()
                .filter(system -> system.id().value().equals(before.id().value()))
                .findFirst()
                .flatMap(InformationSystem::inScope);
        if (was.isEmpty()) {
            return Optional.empty();
        }
        if (is.isEmpty()) {
            return Optional.of(List.of());
        }
        return is.get()
                .to()
                .filter(to -> was.get().to().filter(other -> !other.isAfter(to)).isEmpty())
                .map(to -> List.of(to.plusDays(1)));
    }

    private static Optional<Departure> departure(
            Dossier dossier, InformationSystem system, Version<Systems> version, List<LocalDate> dated) {
        LocalDate recorded = dossier.day(dossier.chain().get(version.position()).at());
        List<LocalDate> days = new ArrayList<>(dated);
        days.add(recorded);
        return days.stream().anyMatch(day -> dossier.periodOf(day).isPresent()) && recorded.isAfter(dossier.adopted())
                ? Optional.of(new Departure(
                        system.id().toString(),
                        days,
                        Location.of("systems.yaml", system.at())
                                .in(dossier.chain()
                                        .get(version.position())
                                        .commit()
                                        .id()),
                        series -> series.id()
                                        .subject()
                                        .equals(Optional.of(system.id().value()))
                                && series.requirement()
                                        .forEach()
                                        .flatMap(any -> any.systems())
                                        .isPresent()))
                : Optional.empty();
    }

    private static List<Departure> categories(Dossier dossier) {
        List<Departure> departures = new ArrayList<>();
        for (Revised revised : Revised.in(dossier)) {
            Optional<Period> period = dossier.periodOf(revised.day());
            for (Category category : revised.before().categories()) {
                if (period.isPresent()
                        && category != Category.SECURITY
                        && !revised.after().categories().contains(category)) {
                    departures.add(new Departure(
                            category.toString(),
                            List.of(revised.day()),
                            revised.at(revised.after().at()),
                            series -> serves(series, category)));
                }
            }
        }
        return departures;
    }

    private static boolean serves(Series series, Category category) {
        return series.control().last().value().criteria().stream()
                .map(Located::value)
                .anyMatch(named -> Criterion.all().stream()
                        .anyMatch(criterion -> criterion.id().equals(named) && criterion.category() == category));
    }
}
