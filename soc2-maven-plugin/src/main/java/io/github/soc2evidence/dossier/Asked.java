package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.ControlHistory.Valid;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.Sameness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the editions of a requirement asked of the same subjects.
 *
 * @param days on which one of them was the last word
 * @param standing whether one of them still is
 */
record Asked(Optional<ForEach> each, DaySet days, boolean standing) {
    /** One for each selection of subjects that was ever made, so that none is made again for every edition. */
    static List<Asked> of(List<Valid> editions) {
        List<List<Valid>> alike = new ArrayList<>();
        for (Valid edition : editions) {
            Optional<ForEach> each = edition.requirement().forEach();
            alike.stream()
                    .filter(group -> Sameness.of(group.get(0).requirement().forEach(), each))
                    .findFirst()
                    .orElseGet(() -> {
                        alike.add(new ArrayList<>());
                        return alike.get(alike.size() - 1);
                    })
                    .add(edition);
        }
        return alike.stream()
                .map(group -> new Asked(
                        group.get(0).requirement().forEach(),
                        DaySet.of(group.stream().map(Valid::days).toList()),
                        group.stream().anyMatch(Valid::standing)))
                .toList();
    }

    /** The days on which the whole was asked for, without subjects: as it was said then, and as it is said now. */
    DaySet whole() {
        return standing ? DaySet.EVER : days;
    }

    /** Of what lived on some days, those on which it was asked for. */
    List<Days> of(DaySet life, Days said, boolean saidNow) {
        List<Days> all = new ArrayList<>(life.and(days).and(said).stretches());
        if (standing && saidNow) {
            all.addAll(life.stretches());
        }
        return all;
    }
}
