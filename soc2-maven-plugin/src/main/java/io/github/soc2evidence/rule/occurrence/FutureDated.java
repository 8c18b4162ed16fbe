package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Performances;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Continuity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A record of something that, by its own word, had not happened yet: it counts for no window. */
public final class FutureDated implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("future-dated");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every record performed no later than it was recorded?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Map<RequirementId, Requirement> requirements = dossier.requirements();
        List<Committed<Evidence>> records = dossier.everyRecord()
                .filter(record -> record.value().state().isEmpty())
                .filter(record ->
                        !dossier.isElsewhere(record.value().performed().value().day(dossier.zone())))
                .toList();
        List<Finding> findings = records.stream()
                .flatMap(record -> ahead(dossier, record, asking(record, requirements)).stream())
                .collect(Collectors.toCollection(ArrayList::new));
        Sightings sightings = Sightings.of(dossier);
        findings.addAll(sightings.findings(
                ID,
                Continuity::ahead,
                observation -> observation,
                (series, observation) -> "performed " + observation.performed() + ", and recorded before, at "
                        + observation.recorded() + ": it counts for nothing",
                "record an observation with the instant at which it was made, and disclose this one"));
        return Answer.of(ID, records.size() + sightings.count(), "no record belongs to a judged period", findings);
    }

    private static List<Requirement> asking(Committed<Evidence> record, Map<RequirementId, Requirement> requirements) {
        List<Requirement> asking = new ArrayList<>(1);
        for (Located<RequirementId> satisfied : record.value().satisfies()) {
            Requirement requirement = requirements.get(satisfied.value());
            if (requirement != null) {
                asking.add(requirement);
            }
        }
        return asking;
    }

    private static Optional<Finding> ahead(
            Dossier dossier, Committed<Evidence> record, List<Requirement> requirements) {
        Set<ZoneId> zones = new LinkedHashSet<>();
        for (Requirement requirement : requirements) {
            zones.add(requirement.timeZone().map(Located::value).orElse(dossier.zone()));
        }
        if (zones.isEmpty()) {
            zones.add(dossier.zone());
        }
        for (ZoneId zone : zones) {
            if (Performances.isFutureDated(record, zone)) {
                LocalDate performed = record.value().performed().value().day(zone);
                return Optional.of(finding(dossier, record, "performed", performed, record.day(zone)));
            }
        }
        // Where the review decides, its day stands for the performance.
        return record.value()
                .reviewed()
                .map(Act::on)
                .filter(day ->
                        requirements.stream().anyMatch(any -> any.completeWhen().value() == CompleteWhen.REVIEWED))
                .filter(day -> zones.stream().anyMatch(zone -> day.isAfter(record.day(zone))))
                .map(day -> finding(dossier, record, "reviewed", day, record.recordedDay()));
    }

    private static Finding finding(
            Dossier dossier, Committed<Evidence> record, String what, LocalDate day, LocalDate recorded) {
        return Finding.of(
                        ID,
                        record.subject(record.value().id().value()),
                        what + " " + day + ", and recorded " + Phrase.days(recorded, day) + " before, on " + recorded
                                + ": it counts for no window",
                        "file a record with the day on which it was done, and disclose this one")
                .at(record.at(record.value().performed().at()))
                .in(dossier.periodOf(day).map(Period::id))
                .about(record.value().satisfies().get(0).value().control());
    }
}
