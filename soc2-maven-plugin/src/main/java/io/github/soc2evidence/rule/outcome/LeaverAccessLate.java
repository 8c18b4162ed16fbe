package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.AccountList;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Leavers;
import io.github.soc2evidence.outcome.Leavers.Leaver;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.outcome.Whois;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who left and whose access was closed too late, not in every system, or not at all: as the list of leavers says it,
 * and as later lists of accounts show it.
 */
public final class LeaverAccessLate implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("leaver-access-late");
    private static final String FIELD = "disabled";
    private static final String REMEDY =
            "close the access if it is open, and file when that was in a record that follows this one; disclose the"
                    + " delay with what was done with the access in between";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was the access of everybody who left closed in time, in every system?";
    }

    /** A row of a later list of accounts in which a leaver still stands. */
    private record Sighting(AccountList list, Row row) {
        String said() {
            return "still listed on " + list.asOf() + " by " + list.exhibit().id() + " (" + row.key() + ")";
        }
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Leavers leavers = new Leavers(exhibits);
        Map<String, Sighting> sightings = sightings(exhibits, leavers);
        for (Leaver leaver : leavers.all()) {
            facts.examined();
            finding(exhibits, leaver, Optional.ofNullable(sightings.get(leaver.identity())))
                    .ifPresent(facts::found);
        }
        for (Matter matter : leavers.undated()) {
            facts.examined();
            String limit = Limits.said(matter.limits().span(Leavers.LIMIT).orElseThrow());
            facts.found(matter.finding(
                    ID,
                    "neither the list nor people.yaml says when they left: whether access was closed within " + limit
                            + " is not known",
                    "say when they left, in a record that amends this one"));
        }
        return facts.answer("no requirement of which there is a list of leavers sets " + Leavers.LIMIT
                + ", and nobody of people.yaml left while one did");
    }

    private static Optional<Finding> finding(Exhibits exhibits, Leaver leaver, Optional<Sighting> sighting) {
        if (leaver.isKept() && leaver.listed().filter(matter -> isSaid(matter)).isEmpty()) {
            return Optional.empty();
        }
        List<String> faults = new ArrayList<>();
        leaver.listed().ifPresent(matter -> faults.addAll(late(exhibits, leaver, matter)));
        sighting.ifPresent(any -> faults.add(any.said()));
        if (faults.isEmpty()) {
            return Optional.empty();
        }
        String message = "left " + leaver.left() + ", " + leaver.deadline().said() + ", " + String.join("; ", faults);
        return leaver.listed()
                .map(matter -> matter.finding(ID, message, REMEDY))
                .or(() -> sighting.map(
                        any -> any.list().exhibit().finding(ID, any.row(), leaver.identity() + " " + message, REMEDY)));
    }

    private static boolean isSaid(Matter matter) {
        return matter.has(FIELD) || !matter.names(FIELD).isEmpty();
    }

    /** What the list of leavers itself says: one moment for all systems, or one for each. */
    private static List<String> late(Exhibits exhibits, Leaver leaver, Matter matter) {
        LocalDate today = exhibits.today(matter.exhibit());
        Set<String> systems = new TreeSet<>(matter.names(FIELD));
        if (systems.isEmpty()) {
            return late(leaver, matter.moment(FIELD), today).stream().toList();
        }
        Optional<Moment> everywhere = matter.moment(FIELD);
        exhibits.whois()
                .of(leaver.identity())
                .map(Person::accounts)
                .ifPresent(accounts -> systems.addAll(accounts.keySet()));
        return systems.stream()
                .flatMap(system ->
                        late(leaver, matter.moment(FIELD + "." + system).or(() -> everywhere), today)
                                .map(late -> "in " + system + " " + late)
                                .stream())
                .toList();
    }

    private static Optional<String> late(Leaver leaver, Optional<Moment> done, LocalDate today) {
        return Lateness.untold(leaver.deadline(), FIELD, done, today);
    }

    /** Of each leaver the first list in which they stand after their deadline. */
    private static Map<String, Sighting> sightings(Exhibits exhibits, Leavers leavers) {
        Map<String, Leaver> wanted = new HashMap<>();
        leavers.all().stream().filter(any -> !any.isKept()).forEach(any -> wanted.put(any.identity(), any));
        Map<String, Sighting> sightings = new HashMap<>();
        if (wanted.isEmpty()) {
            return sightings;
        }
        Whois whois = exhibits.whois();
        for (AccountList list : AccountList.of(exhibits)) {
            for (Row row : list.rows()) {
                for (String holder : AccountList.holders(whois, list.exhibit(), row)) {
                    Leaver leaver = wanted.get(holder);
                    if (leaver != null
                            && leaver.deadline().isOver(list.asOf())
                            && !leavers.isBack(leaver, list.asOf())) {
                        sightings.putIfAbsent(holder, new Sighting(list, row));
                    }
                }
            }
        }
        return sightings;
    }
}
