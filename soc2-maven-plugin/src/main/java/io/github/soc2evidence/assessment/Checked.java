package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Remainder;
import io.github.soc2evidence.dossier.Unplaced;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.trust.Identities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the files of a working copy say: no verdict, which takes what is committed and its history.
 *
 * @param findings of the rules about files and references, heaviest first
 * @param changed the paths that are not as they are committed
 */
public record Checked(Dossier dossier, List<Judged> findings, List<String> changed) {
    public Checked {
        findings = List.copyOf(findings);
        changed = List.copyOf(changed);
    }

    /** What keeps it from being committed as it is. */
    public List<Judged> faults() {
        return findings.stream().filter(any -> any.severity() == Severity.ERROR).toList();
    }

    /** The person who has an address. */
    public Optional<Id> person(String email) {
        return new Identities(dossier.roster()).person(new Ident("", email, OptionalLong.empty()));
    }

    /** What is to be mended, and what else is found in changed files. */
    public List<Judged> told() {
        return findings.stream()
                .filter(any -> any.severity() == Severity.ERROR
                        || any.finding()
                                .at()
                                .flatMap(Location::path)
                                .filter(changed::contains)
                                .isPresent())
                .toList();
    }

    /** The records that are new or say something else than what is committed, by path. */
    public List<Committed<Evidence>> brought() {
        int last = dossier.chain().size() - 1;
        return dossier.evidence().stream()
                .filter(record -> record.recorded().position() == last)
                .toList();
    }

    /** The windows that a record would be taken for. */
    public List<Placed> wouldSatisfy(Id record) {
        return windows()
                .filter(placed -> placed.window().tiling().isEmpty())
                .filter(placed -> placed.window()
                        .taken()
                        .filter(any -> any.record().equals(record))
                        .isPresent())
                .toList();
    }

    /** The windows that rest on a better record than this one. */
    public List<Placed> wouldStandBeside(Id record) {
        return windows()
                .filter(placed -> placed.window().tiling().isEmpty()
                        && placed.window().taken().isPresent())
                .filter(placed -> placed.window().further().stream()
                        .anyMatch(any -> any.occurrence().record().equals(record)))
                .toList();
    }

    /** The slices of which a record delivers days. */
    public List<Placed> wouldTile(Id record) {
        return windows()
                .filter(placed -> placed.window().tiling().stream()
                        .flatMap(tiling -> tiling.tiles())
                        .anyMatch(tile -> tile.delivery().by().record().equals(record)))
                .toList();
    }

    /** The windows of every period whose report is not issued, those that have not begun among them. */
    public Stream<Placed> windows() {
        return open().flatMap(period -> period.series().stream())
                .flatMap(series -> series.windows().stream().map(window -> new Placed(series, window)));
    }

    private Stream<Period> open() {
        return dossier.periods().stream().filter(period -> period.standing() != Period.Standing.ISSUED);
    }

    /** Of the new records that no window takes, why not, by record. */
    public Map<Id, String> idle() {
        Set<Id> brought =
                brought().stream().map(any -> any.value().id().value()).collect(Collectors.toSet());
        Map<Id, String> idle = new TreeMap<>();
        Remainder remainder = new Remainder(dossier);
        List<Unplaced> unplaced = new ArrayList<>();
        open().forEach(period -> {
            period.series().forEach(series -> unplaced.addAll(remainder.of(series)));
            dossier.requirements().keySet().forEach(id -> unplaced.addAll(remainder.ofNoSeries(id, period)));
        });
        unplaced.stream()
                .filter(any ->
                        brought.contains(any.id()) && wouldSatisfy(any.id()).isEmpty())
                .forEach(any -> idle.putIfAbsent(any.id(), any.why()));
        return idle;
    }
}
