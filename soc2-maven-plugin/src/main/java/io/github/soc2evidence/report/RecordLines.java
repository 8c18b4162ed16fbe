package io.github.soc2evidence.report;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.timeline.Occurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record behind a window: its dates, each as what it is, and what other records say of it. */
public final class RecordLines {
    private final Sheet page;
    private final RecordIndex byId;
    private final WitnessLines witnesses;
    private final Map<Id, List<Committed<Evidence>>> followers = new HashMap<>();

    public RecordLines(Dossier dossier, Sheet page) {
        this.page = page;
        this.byId = new RecordIndex(dossier);
        this.witnesses = new WitnessLines(dossier);
        for (Committed<Evidence> record : dossier.evidence()) {
            record.value()
                    .follows()
                    .ifPresent(id -> followers
                            .computeIfAbsent(id.value(), any -> new ArrayList<>())
                            .add(record));
        }
    }

    void taken(Occurrence taken) {
        Optional<Committed<Evidence>> record = byId.of(taken);
        page.entry(
                "taken", taken.record() + record.map(any -> "  " + any.path()).orElse(""));
        page.entry("", dates(taken));
        record.ifPresent(any -> {
            page.aside(page.join(
                    taken.covers().map(days -> "covers " + days).orElse(""),
                    any.value()
                            .reviewed()
                            .map(act -> "reviewed " + act.on() + " by " + act.by() + " (claimed)")
                            .orElse(""),
                    "outcome " + any.value().result()));
            page.aside(commit(recorded(taken, any)));
            any.value()
                    .amends()
                    .ifPresent(wrong -> page.entry("amends", wrong.record() + ": " + folded(wrong.reason())));
        });
        followers(taken.record())
                .forEach(any -> page.entry(
                        "followed",
                        any.value().id() + "  performed " + any.value().performed() + " (claimed), outcome "
                                + any.value().result()));
    }

    /** {@code performed 2026-03-20 (claimed) · recorded 2026-03-21 (git)}, and who witnessed it where somebody did. */
    String dates(Occurrence occurrence) {
        return dates(occurrence.performed(), occurrence.recordedDay(), occurrence.commit());
    }

    private String dates(Object performed, LocalDate recordedDay, Oid commit) {
        return page.join(
                "performed " + performed + " (claimed)", "recorded " + recordedDay + " (git)", witnesses.of(commit));
    }

    /** The same of a record that nothing rests on, perhaps. */
    public String dates(Committed<Evidence> record) {
        return dates(
                record.value().performed().value(),
                record.recordedDay(),
                record.recorded().commit().id());
    }

    /** The same with the record's name and commit, on a line. */
    void brief(Occurrence taken) {
        String commit = byId.of(taken)
                .map(any -> ", " + recorded(taken, any).commit().id().abbreviated())
                .orElse("");
        page.parts(
                4,
                page.ink(
                        Ink.FAINT,
                        page.join(
                                        "performed " + taken.performed() + " (claimed)",
                                        "recorded " + taken.recordedDay() + " (git" + commit + ")",
                                        witnesses.of(taken.commit()))
                                + (taken.imported() ? ", imported" : "")),
                Plain.of(taken.record().value()));
    }

    /** Text of several lines on one. */
    public static String folded(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** The records that add to it. */
    public List<Committed<Evidence>> followers(Id record) {
        return followers.getOrDefault(record, List.of());
    }

    /** The commit whose time decides: the record's own, or that of the wrong record which it takes the place of. */
    private Recorded recorded(Occurrence taken, Committed<Evidence> record) {
        Set<Id> seen = new HashSet<>();
        Optional<Committed<Evidence>> next = Optional.of(record);
        while (next.isPresent() && seen.add(next.get().value().id().value())) {
            if (next.get().recorded().at().equals(taken.recorded())) {
                return next.get().recorded();
            }
            next = next.get()
                    .value()
                    .amends()
                    .flatMap(wrong -> byId.of(wrong.record().value()));
        }
        return record.recorded();
    }

    /** {@code commit 3f1c9ab012 at 2026-03-21T14:03:11Z}, and how that differs from what the commit says itself. */
    public static String commit(Recorded recorded) {
        String clock = recorded.deviation().isZero()
                ? ""
                : recorded.clock()
                        .map(said -> " as the chain allows, its own clock says " + said)
                        .orElse(" as the chain allows, its own clock is unreadable");
        return "commit " + recorded.commit().id().abbreviated() + " at " + recorded.at() + clock;
    }
}
