package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Difference;
import io.github.soc2evidence.model.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A revision of a record that says something else than the one before it, or whose artifacts are others.
 *
 * @param what the keys and artifacts
 */
public record Alteration(Version<Evidence> version, List<String> what) {
    public Alteration {
        what = List.copyOf(what);
    }

    /** The alterations of a record, oldest first. */
    public static List<Alteration> of(Versions<Evidence> life) {
        List<Version<Evidence>> readable = life.all().stream()
                .filter(version -> version.value().isPresent())
                .toList();
        List<Alteration> alterations = new ArrayList<>();
        Map<String, Version<Evidence>> held = new HashMap<>();
        for (int i = 0; i < readable.size(); i++) {
            Version<Evidence> version = readable.get(i);
            if (i > 0) {
                before(life, held, readable.get(i - 1), version)
                        .map(before -> new Alteration(version, differences(before, version)))
                        .filter(alteration -> !alteration.what.isEmpty())
                        .ifPresent(alterations::add);
            }
            held.put(version.path(), version);
        }
        return alterations;
    }

    /** What the path held before; else what stood elsewhere, if it is not still standing there. */
    private static Optional<Version<Evidence>> before(
            Versions<Evidence> life,
            Map<String, Version<Evidence>> held,
            Version<Evidence> nearest,
            Version<Evidence> version) {
        return Optional.ofNullable(held.get(version.path()))
                .or(() -> Optional.of(nearest)
                        .filter(any -> !life.present().containsKey(any.path())
                                || !life.lastAt(any.path()).equals(Optional.of(any))));
    }

    private static List<String> differences(Version<Evidence> before, Version<Evidence> after) {
        Evidence said = before.value().orElseThrow();
        Evidence says = after.value().orElseThrow();
        List<Difference> keys = Difference.between(said, says);
        List<String> what = new ArrayList<>();
        // That somebody else has looked at it since is news, and no other word.
        boolean reviewedSince = said.reviewed().isEmpty()
                && keys.stream().allMatch(any -> any.key().equals("reviewed"));
        if (!reviewedSince) {
            keys.forEach(any -> what.add(any.toString()));
        }
        for (String name : says.attachments()) {
            // An artifact that was missing and comes is no other one.
            if (before.attachments().containsKey(name)
                    && !before.attachments()
                            .get(name)
                            .equals(after.attachments().get(name))) {
                what.add("artifact " + name + (after.attachments().containsKey(name) ? "" : " removed"));
            }
        }
        return what;
    }
}
