package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records belong to another: the wrong ones that it takes the place of, and those that add to it. Both are shown. */
public final class Companions {
    private final Map<Id, List<Id>> replaced = new HashMap<>();
    private final Map<Id, List<Id>> following = new HashMap<>();

    public Companions(Collection<Committed<Evidence>> records) {
        for (Committed<Evidence> record : records) {
            Evidence evidence = record.value();
            Id id = evidence.id().value();
            if (evidence.amends().isPresent()) {
                replaced.computeIfAbsent(id, any -> new ArrayList<>())
                        .add(evidence.amends().get().record().value());
            }
            if (evidence.follows().isPresent()) {
                following
                        .computeIfAbsent(evidence.follows().get().value(), any -> new ArrayList<>())
                        .add(id);
            }
        }
    }

    /** The record itself, what it replaces, and what follows any of these. */
    public Set<Id> with(Id record) {
        if (!replaced.containsKey(record) && !following.containsKey(record)) {
            return Set.of(record);
        }
        Set<Id> all = new LinkedHashSet<>();
        List<Id> open = new ArrayList<>(List.of(record));
        while (!open.isEmpty()) {
            Id next = open.remove(0);
            if (all.add(next)) {
                open.addAll(replaced.getOrDefault(next, List.of()));
                open.addAll(following.getOrDefault(next, List.of()));
            }
        }
        return all;
    }
}
