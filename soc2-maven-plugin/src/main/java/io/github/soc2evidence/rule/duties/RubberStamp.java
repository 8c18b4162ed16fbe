package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Actor;
import io.github.soc2evidence.trust.Endorsement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Many approvals by one person in so short a time that an auditor will ask what was looked at. */
public final class RubberStamp implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("rubber-stamp");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did nobody approve ten pull requests or more within ten minutes?";
    }

    private static final int MANY = 10;
    private static final Duration SHORT = Duration.ofMinutes(10);

    /** An approval of what one commit brought, however many records that are. */
    private record Approval(Instant at, Oid commit, Set<Id> records, Prepared first) {}

    @Override
    public Answer examine(Dossier dossier) {
        Map<Actor, Map<Oid, Approval>> all = new TreeMap<>();
        for (Prepared prepared : Prepared.in(dossier)) {
            prepared.handling().shown().forEach(any -> enter(all, any, prepared));
        }
        List<Finding> findings = new ArrayList<>();
        all.forEach((by, approvals) -> {
            List<Approval> inOrder = approvals.values().stream()
                    .sorted(Comparator.comparing(Approval::at))
                    .toList();
            findings.addAll(bursts(by, inOrder, dossier));
        });
        return Answer.of(
                ID,
                all.values().stream().mapToInt(Map::size).sum(),
                "git and the forge's reviews show no approval of a record of a judged period",
                findings);
    }

    /** Who reviews on the forge and merges later approved when he did the first of both. */
    private static void enter(Map<Actor, Map<Oid, Approval>> all, Endorsement endorsement, Prepared prepared) {
        Approval approval = new Approval(
                endorsement.at().orElseThrow(), endorsement.commit().orElseThrow(), new HashSet<>(), prepared);
        Approval entered = all.computeIfAbsent(endorsement.by(), any -> new LinkedHashMap<>())
                .merge(
                        approval.commit(),
                        approval,
                        (one, other) -> new Approval(
                                one.at().isBefore(other.at()) ? one.at() : other.at(),
                                one.commit(),
                                one.records(),
                                one.first()));
        entered.records().add(prepared.record().value().id().value());
    }

    /** The largest of each day. */
    private static List<Finding> bursts(Actor by, List<Approval> approvals, Dossier dossier) {
        Map<LocalDate, List<Approval>> largest = new TreeMap<>();
        int from = 0;
        for (int to = 0; to < approvals.size(); to++) {
            while (approvals
                    .get(from)
                    .at()
                    .plus(SHORT)
                    .isBefore(approvals.get(to).at())) {
                from++;
            }
            List<Approval> burst = approvals.subList(from, to + 1);
            if (burst.size() >= MANY) {
                largest.merge(
                        dossier.day(burst.get(0).at()), burst, (one, other) -> other.size() > one.size() ? other : one);
            }
        }
        List<Finding> findings = new ArrayList<>();
        largest.forEach((day, burst) -> findings.add(finding(by, day, burst)));
        return findings;
    }

    private static Finding finding(Actor by, LocalDate day, List<Approval> burst) {
        Instant first = burst.get(0).at();
        Instant last = burst.get(burst.size() - 1).at();
        long records =
                burst.stream().flatMap(any -> any.records().stream()).distinct().count();
        return Finding.of(
                        ID,
                        Subject.interval(by.name(), day),
                        by + " gave " + Phrase.count(burst.size(), "approval") + " of "
                                + Phrase.count(records, "record") + " within "
                                + Phrase.length(Duration.between(first, last)) + ", from " + first + " to " + last,
                        "tell the auditor how they were reviewed, and approve each when it is filed from now on")
                .at(Location.of(burst.get(0).commit()))
                .in(burst.get(0).first().period());
    }
}
