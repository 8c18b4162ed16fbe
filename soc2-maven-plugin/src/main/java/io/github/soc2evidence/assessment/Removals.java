package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.RemovedEvidence;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Filed;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Which records were on the chain and are records no more. */
final class Removals {
    private final List<Recorded> recorded;
    private final Set<String> standing;
    private final Map<String, Integer> listedSince;

    private Removals(List<Versions<Evidence>> lives, List<Committed<Evidence>> evidence, List<Recorded> recorded) {
        this.recorded = recorded;
        this.standing =
                evidence.stream().map(record -> record.value().id().toString()).collect(Collectors.toSet());
        boolean isAsked = lives.stream().anyMatch(life -> !life.present().isEmpty() && !standing.contains(life.key()));
        this.listedSince = isAsked ? listedSince(evidence) : Map.of();
    }

    private static Map<String, Integer> listedSince(List<Committed<Evidence>> evidence) {
        Map<String, Integer> listedSince = new HashMap<>();
        for (Committed<Evidence> record : evidence) {
            for (Version<Evidence> version : record.versions().all()) {
                version.value().stream()
                        .flatMap(value -> value.attachments().stream())
                        .forEach(name -> listedSince.merge(
                                Evidence.beside(version.path(), name), version.position(), Math::min));
            }
        }
        return listedSince;
    }

    /**
     * By id.
     *
     * @param evidence the records of the assessed commit
     */
    static List<RemovedEvidence> of(
            List<Versions<Evidence>> lives, List<Committed<Evidence>> evidence, List<Recorded> recorded) {
        Removals removals = new Removals(lives, evidence, recorded);
        return lives.stream()
                .flatMap(life -> removals.removal(life).stream())
                .sorted(Comparator.comparing(
                        removed -> removed.last().value().id().value()))
                .toList();
    }

    private Optional<RemovedEvidence> removal(Versions<Evidence> life) {
        if (standing.contains(life.key())) {
            return Optional.empty();
        }
        List<Version<Evidence>> readable = life.all().stream()
                .filter(version -> version.value().isPresent())
                .toList();
        if (readable.isEmpty()) {
            return Optional.empty();
        }
        Version<Evidence> last = readable.get(readable.size() - 1);
        OptionalInt position =
                life.present().isEmpty() ? OptionalInt.of(life.last().position()) : madeAnArtifact(readable, last);
        return position.stream()
                .mapToObj(at -> new RemovedEvidence(
                        new Filed<>(last.value().orElseThrow(), last.path()),
                        recorded.get(at),
                        last.blob(),
                        last.attachments()))
                .findFirst();
    }

    /** Since when a file that had been a record is another one's artifact; a file that does not parse is found as such. */
    private OptionalInt madeAnArtifact(List<Version<Evidence>> readable, Version<Evidence> last) {
        Integer since = listedSince.get(last.path());
        return since != null && readable.get(0).position() < since ? OptionalInt.of(since) : OptionalInt.empty();
    }
}
