package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Handled;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.trust.Endorsement;
import io.github.soc2evidence.trust.Handling;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A record that people prepared, of a judged period. */
record Prepared(Committed<Evidence> record, Handling handling, Id period) {
    static final String NONE = "no record of a judged period was prepared by people since the adoption";

    /** By path. */
    static List<Prepared> in(Dossier dossier) {
        List<Prepared> prepared = new ArrayList<>(dossier.handled().size());
        for (Handled handled : dossier.handled()) {
            if (handled.period().isPresent()) {
                prepared.add(new Prepared(
                        handled.record(), handled.handling(), handled.period().get()));
            }
        }
        return prepared;
    }

    /** A finding about the record, where it names its reviewer or else at its beginning. */
    Finding finding(RuleId rule, String message, String remedy) {
        Place place = record.value()
                .reviewed()
                .map(Act::by)
                .map(by -> by.at())
                .orElse(record.value().at());
        return Finding.of(rule, Subject.of(record.value().id().value()), message, remedy)
                .at(record.at(place))
                .in(period)
                .about(record.value().satisfies().get(0).value().control());
    }

    /** {@code robin merged 3f1c9ab012 on 2026-04-10; kim merged ...}. */
    static String said(List<Endorsement> endorsements) {
        return endorsements.stream().map(Endorsement::said).distinct().collect(Collectors.joining("; "));
    }
}
