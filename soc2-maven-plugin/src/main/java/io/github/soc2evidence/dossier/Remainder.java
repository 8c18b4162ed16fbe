package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.timeline.Manner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What windows leave over: the records of a requirement that are candidates for none of them, each with the reason. */
public final class Remainder {
    private final Dossier dossier;
    private final Map<RequirementId, List<Committed<Evidence>>> byRequirement = new HashMap<>();
    private final Map<Id, Id> amendedBy = new HashMap<>();
    private final Map<SeriesId, Set<Id>> placed = new HashMap<>();

    public Remainder(Dossier dossier) {
        this.dossier = dossier;
        for (Committed<Evidence> record : dossier.evidence()) {
            // An observation counts for no window, and is told of where gaps are.
            if (record.value().state().isPresent()) {
                continue;
            }
            record.value().satisfies().stream()
                    .map(Located::value)
                    .distinct()
                    .forEach(requirement -> byRequirement
                            .computeIfAbsent(requirement, any -> new ArrayList<>())
                            .add(record));
            record.value()
                    .amends()
                    .ifPresent(wrong -> amendedBy.putIfAbsent(
                            wrong.record().value(), record.value().id().value()));
        }
        dossier.windows()
                .forEach(any -> any.window()
                        .candidates()
                        .forEach(occurrence -> placed.computeIfAbsent(
                                        any.series().id(), id -> new HashSet<>())
                                .add(occurrence.record())));
    }

    /** Of one series in its period, those that are gone among them, earliest first. */
    public List<Unplaced> of(Series series) {
        Set<Id> taken = placed.getOrDefault(series.id(), Set.of());
        Optional<Id> subject = series.id().subject();
        Stream<Unplaced> left = byRequirement.getOrDefault(series.id().requirement(), List.of()).stream()
                .filter(record -> subject.isEmpty() || subject(record.value()).equals(subject))
                .filter(record -> !taken.contains(record.value().id().value()))
                .map(record -> unplaced(series, record));
        Stream<Unplaced> removed = dossier.removed().stream()
                .filter(any -> satisfies(any.last().value(), series.id().requirement()))
                .filter(any -> subject.isEmpty() || subject(any.last().value()).equals(subject))
                .map(any -> removed(series, any));
        return sorted(Stream.concat(left, removed));
    }

    /** Those of a requirement whose subject has no series in a period. */
    public List<Unplaced> ofNoSeries(RequirementId requirement, Period period) {
        List<SeriesId> all = period.series().stream()
                .map(Series::id)
                .filter(id -> id.requirement().equals(requirement))
                .toList();
        boolean whole =
                all.isEmpty() || all.stream().anyMatch(id -> id.subject().isEmpty());
        Set<Id> subjects = all.stream().flatMap(id -> id.subject().stream()).collect(Collectors.toSet());
        return whole
                ? List.of()
                : sorted(byRequirement.getOrDefault(requirement, List.of()).stream()
                        .filter(record -> subject(record.value())
                                .filter(subjects::contains)
                                .isEmpty())
                        .map(record -> {
                            LocalDate performed = performed(record.value(), dossier.zone());
                            String why = subject(record.value())
                                    .map(id -> "its subject " + id + " is not in scope in the period")
                                    .orElse("names no subject, and the requirement is for each of several");
                            return new Unplaced(
                                    record.filed(), performed, !period.days().contains(performed), why);
                        }));
    }

    private static List<Unplaced> sorted(Stream<Unplaced> left) {
        return left.sorted(Comparator.comparing(Unplaced::performed).thenComparing(Unplaced::id))
                .toList();
    }

    private Unplaced removed(Series series, RemovedEvidence gone) {
        LocalDate performed = performed(gone.last().value(), series.zone(dossier.zone()));
        return new Unplaced(
                gone.last(),
                performed,
                Displacement.isElsewhere(series, performed, gone.last().value().covers()),
                "was removed on " + dossier.day(gone.removal().at()) + " (git, "
                        + gone.removal().commit().id().abbreviated() + ")");
    }

    private Unplaced unplaced(Series series, Committed<Evidence> record) {
        Evidence evidence = record.value();
        ZoneId zone = series.zone(dossier.zone());
        LocalDate performed = performed(evidence, zone);
        LocalDate reviewed = evidence.reviewed().map(act -> act.on()).orElse(record.day(zone));
        boolean event = series.mandate().at(performed).manner() == Manner.EVENT;
        return new Unplaced(
                record.filed(),
                performed,
                event ? isElsewhere(series, evidence) : Displacement.isElsewhere(series, performed, evidence.covers()),
                byItself(evidence, event)
                        .or(() -> Performances.isFutureDated(record, zone)
                                ? Optional.of(
                                        "performed " + performed + ", after it was recorded, on " + record.day(zone))
                                : Optional.empty())
                        .or(() -> byKind(series, evidence, performed))
                        .or(() -> later(series, performed, reviewed, zone))
                        .or(() -> event ? Optional.of(ofNoSlice(evidence)) : Optional.empty())
                        .orElseGet(() -> Displacement.of(series, evidence, performed, reviewed)));
    }

    /** What the record itself says of why it is no occurrence. */
    private Optional<String> byItself(Evidence evidence, boolean event) {
        if (evidence.follows().isPresent()) {
            return Optional.of("follows " + evidence.follows().get() + ", and counts with it");
        }
        Optional<Id> better = Optional.ofNullable(amendedBy.get(evidence.id().value()));
        if (better.isPresent()) {
            return Optional.of("was amended by " + better.get());
        }
        return evidence.has(Outcome.NO_OCCURRENCE) && !event
                ? Optional.of("its outcome is no-occurrence")
                : Optional.empty();
    }

    /** Whether its populations are all of days that are not in effect in the period. */
    private static boolean isElsewhere(Series series, Evidence evidence) {
        return !evidence.populations().isEmpty()
                && evidence.populations().stream()
                        .allMatch(any -> series.mandate().period().common(any.days()) == 0);
    }

    private static String ofNoSlice(Evidence evidence) {
        return evidence.populations().isEmpty()
                ? "it delivers no population: {from, to, count}"
                : "its population is of days that are not in effect: "
                        + evidence.populations().stream()
                                .map(any -> any.days().toString())
                                .collect(Collectors.joining(", "));
    }

    /** Whether what the requirement asked for, then and in any window, is another type of evidence. */
    private static Optional<String> byKind(Series series, Evidence evidence, LocalDate performed) {
        String type = evidence.type().value();
        String asked = series.mandate().at(performed).evidence();
        boolean elsewhere = series.windows().stream()
                .noneMatch(window -> window.terms().evidence().equals(type));
        return elsewhere && !asked.equals(type)
                ? Optional.of("its type is " + type + ", and the requirement asks for " + asked)
                : Optional.empty();
    }

    private Optional<String> later(Series series, LocalDate performed, LocalDate reviewed, ZoneId zone) {
        LocalDate today = dossier.asOf().dayIn(zone);
        boolean byReview =
                !series.mandate().at(performed).day(performed, reviewed).equals(performed);
        LocalDate day = byReview ? reviewed : performed;
        return day.isAfter(today)
                ? Optional.of((byReview ? "reviewed " : "performed ") + day + ", after the as-of day " + today)
                : Optional.empty();
    }

    private static boolean satisfies(Evidence evidence, RequirementId requirement) {
        return evidence.satisfies().stream().map(Located::value).anyMatch(requirement::equals);
    }

    private static Optional<Id> subject(Evidence evidence) {
        return evidence.subject().map(Located::value);
    }

    private static LocalDate performed(Evidence evidence, ZoneId zone) {
        return evidence.performed().value().day(zone);
    }
}
