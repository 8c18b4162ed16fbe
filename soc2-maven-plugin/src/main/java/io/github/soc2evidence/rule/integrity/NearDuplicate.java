package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record that says what an earlier one of its requirement says, but for ids and days. What a job writes is alike by
 * nature and is left out, as is a record with neither details nor rows nor an artifact in the repository; the same
 * artifact in two records is the business of {@code occurrence-reused}.
 */
public final class NearDuplicate implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("near-duplicate");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every record say something of its own?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Provenance provenance = new Provenance(dossier);
        List<Finding> findings = new ArrayList<>();
        Map<Substance, Committed<Evidence>> nearest = new HashMap<>();
        List<Compared> compared = dossier.evidence().stream()
                .filter(record -> provenance.isPerOccurrence(record.value())
                        && !provenance.isAutomated(record)
                        && Substance.isIn(dossier, record))
                .map(record -> new Compared(performed(dossier, record), Substance.mark(dossier, record), record))
                .sorted(Compared.IN_ORDER)
                .toList();
        Set<Integer> marks = new HashSet<>();
        Set<Integer> several = new HashSet<>();
        compared.stream().map(Compared::mark).filter(any -> !marks.add(any)).forEach(several::add);
        int examined = 0;
        for (Compared any : compared) {
            Committed<Evidence> record = any.record();
            Optional<Committed<Evidence>> earlier = several.contains(any.mark())
                    ? Optional.ofNullable(nearest.put(Substance.of(dossier, record), record))
                    : Optional.empty();
            Optional<Id> period = dossier.belonging().period(record);
            if (period.isPresent()) {
                examined++;
                earlier.filter(other -> !dossier.isImported(record.recorded())
                                && !refers(record, other)
                                && !refers(other, record)
                                && !sharesAnArtifact(record, other))
                        .ifPresent(other ->
                                findings.add(finding(dossier, record, other).in(period)));
            }
        }
        return Answer.of(ID, examined, "no record of a person's work has anything to compare", findings);
    }

    /** A record with the day of its work and a mark of its substance, which take longer to tell than to compare. */
    private record Compared(LocalDate day, int mark, Committed<Evidence> record) {
        static final Comparator<Compared> IN_ORDER = Comparator.comparing(Compared::day)
                .thenComparing(any -> any.record().recorded().position())
                .thenComparing(any -> any.record().value().id().value());
    }

    /** A record that corrects or completes another says much of the same. */
    private static boolean refers(Committed<Evidence> one, Committed<Evidence> other) {
        Id id = other.value().id().value();
        return one.value()
                        .amends()
                        .filter(any -> any.record().value().equals(id))
                        .isPresent()
                || one.value().follows().filter(any -> any.value().equals(id)).isPresent();
    }

    private static boolean sharesAnArtifact(Committed<Evidence> one, Committed<Evidence> other) {
        Set<String> hashes = other.value().artifacts().stream()
                .map(artifact -> artifact.sha256().value())
                .collect(Collectors.toSet());
        return one.value().artifacts().stream()
                .anyMatch(artifact -> hashes.contains(artifact.sha256().value()));
    }

    private static LocalDate performed(Dossier dossier, Committed<Evidence> record) {
        return record.value().performed().value().day(dossier.zone());
    }

    private static Finding finding(Dossier dossier, Committed<Evidence> record, Committed<Evidence> other) {
        return Finding.of(
                        ID,
                        Subject.of(record.value().id().value()),
                        "performed " + performed(dossier, record) + ", in the words of "
                                + other.value().id() + " (" + other.path() + ", performed "
                                + performed(dossier, other) + "): only ids, days and digits differ",
                        "be ready to show the work behind both records")
                .at(record.filed().at(record.value().id().at()))
                .about(record.value().satisfies().get(0).value().control());
    }
}
