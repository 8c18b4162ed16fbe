package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Outcome;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.timeline.Delivery;
import io.github.soc2evidence.timeline.Occurrence;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the records say was done, requirement by requirement. */
public final class Performances {
    private final LocalDate adopted;
    private final Map<Id, Committed<Evidence>> byId = new HashMap<>();
    private final Map<RequirementId, List<Committed<Evidence>>> byRequirement = new HashMap<>();
    private final Map<SeriesId, List<Committed<Evidence>>> bySubject = new HashMap<>();
    private final Set<Id> amended = new HashSet<>();

    /**
     * @param evidence the records of the assessed commit
     * @param earlier the earlier revisions of those that are kept in place
     * @param inPlace the requirements of which every revision counts
     * @param adopted what reached the chain on or before this day was imported
     */
    public Performances(
            List<Committed<Evidence>> evidence,
            List<Committed<Evidence>> earlier,
            Set<RequirementId> inPlace,
            LocalDate adopted) {
        this.adopted = adopted;
        for (Committed<Evidence> record : earlier) {
            for (RequirementId id : performed(record)) {
                if (inPlace.contains(id)) {
                    file(id, record);
                }
            }
        }
        for (Committed<Evidence> record : evidence) {
            byId.putIfAbsent(record.value().id().value(), record);
            record.value()
                    .amends()
                    .ifPresent(amendment -> amended.add(amendment.record().value()));
            performed(record).forEach(id -> file(id, record));
        }
    }

    /** What a record says was done; what was only seen, of which there may be more, is none of it. */
    private static Set<RequirementId> performed(Committed<Evidence> record) {
        if (record.value().outcome().isEmpty()) {
            return Set.of();
        }
        Set<RequirementId> performed = new LinkedHashSet<>();
        record.value().satisfies().forEach(id -> performed.add(id.value()));
        return performed;
    }

    private void file(RequirementId id, Committed<Evidence> record) {
        byRequirement.computeIfAbsent(id, any -> new ArrayList<>()).add(record);
        SeriesId series = new SeriesId(id, record.value().subject().map(Located::value));
        bySubject.computeIfAbsent(series, any -> new ArrayList<>()).add(record);
    }

    /** Whether a record was performed, as it says, after the day on which it was recorded. */
    public static boolean isFutureDated(Committed<Evidence> evidence, ZoneId zone) {
        return evidence.value().performed().value().day(zone).isAfter(evidence.day(zone));
    }

    /**
     * What was done for a requirement, and for one subject of it.
     *
     * @param subject absent for the requirement as a whole
     * @param zone in which an instant is a day
     */
    List<Occurrence> of(RequirementId requirement, Optional<Id> subject, ZoneId zone) {
        return standing(requirement, subject, zone)
                .filter(record -> !record.value().has(Outcome.NO_OCCURRENCE))
                .map(record -> occurrence(record, zone))
                .toList();
    }

    /** The populations that were delivered for a requirement, and for one subject of it. */
    List<Delivery> deliveries(RequirementId requirement, Optional<Id> subject, ZoneId zone) {
        return standing(requirement, subject, zone)
                .flatMap(record -> Extractions.of(record, occurrence(record, zone), zone))
                .toList();
    }

    private Stream<Committed<Evidence>> standing(RequirementId requirement, Optional<Id> subject, ZoneId zone) {
        List<Committed<Evidence>> records = subject.isEmpty()
                ? byRequirement.getOrDefault(requirement, List.of())
                : bySubject.getOrDefault(new SeriesId(requirement, subject), List.of());
        return records.stream().filter(this::stands).filter(record -> !isFutureDated(record, zone));
    }

    /** What follows another record adds to it, and what was amended has been replaced; neither counts by itself. */
    private boolean stands(Committed<Evidence> record) {
        return record.value().follows().isEmpty()
                && !amended.contains(record.value().id().value());
    }

    private Occurrence occurrence(Committed<Evidence> record, ZoneId zone) {
        Evidence evidence = record.value();
        LocalDate performed = evidence.performed().value().day(zone);
        Committed<Evidence> recorded = firstOf(record, performed, zone);
        LocalDate recordedDay = recorded.day(zone);
        return new Occurrence(
                evidence.id().value(),
                evidence.type().value(),
                performed,
                evidence.reviewed().map(act -> act.on()).orElse(record.day(zone)),
                evidence.covers(),
                recorded.recorded().at(),
                recordedDay,
                !recorded.recordedDay().isAfter(adopted),
                record.recorded().commit().id());
    }

    /**
     * The record whose recorded time decides on lateness: the wrong one that this one takes the place of. One recorded
     * before the work was done, as it is told now, vouches for nothing.
     */
    private Committed<Evidence> firstOf(Committed<Evidence> record, LocalDate performed, ZoneId zone) {
        Committed<Evidence> first = record;
        Set<Id> seen = new HashSet<>();
        while (seen.add(first.value().id().value())) {
            Optional<Committed<Evidence>> wrong = replaced(first);
            if (wrong.isEmpty() || performed.isAfter(wrong.get().day(zone))) {
                return first;
            }
            first = wrong.get();
        }
        return record;
    }

    private Optional<Committed<Evidence>> replaced(Committed<Evidence> record) {
        return record.value()
                .amends()
                .flatMap(amendment ->
                        Optional.ofNullable(byId.get(amendment.record().value())));
    }
}
