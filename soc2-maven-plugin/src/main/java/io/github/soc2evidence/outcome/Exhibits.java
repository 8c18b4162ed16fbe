package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Companions;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Settings;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.LogLine;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.type.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every record of the judged periods that says something, as an exhibit for each requirement that it satisfies: what rules
 * about outcomes are asked of. Left out is what counts for nothing: what another record amends, what is dated after its
 * commit, and what is of another type than the requirement asks for. Immutable; safe for use by several threads.
 */
public final class Exhibits {
    private final Dossier dossier;
    private final Map<String, List<Exhibit>> byType = new TreeMap<>();
    private final Map<Id, List<Exhibit>> byRecord = new HashMap<>();
    private final Companions companions;
    private final Whois whois;

    public Exhibits(Dossier dossier) {
        this.dossier = dossier;
        this.companions = new Companions(dossier.evidence());
        this.whois = new Whois(dossier.roster());
        new Gathering().run();
    }

    public Dossier dossier() {
        return dossier;
    }

    public Whois whois() {
        return whois;
    }

    /** Those of some types, in the order in which the work was done. */
    public List<Exhibit> of(String... types) {
        List<List<Exhibit>> some = Stream.of(types)
                .map(type -> byType.getOrDefault(type, List.of()))
                .filter(list -> !list.isEmpty())
                .toList();
        // Each is in order already.
        return switch (some.size()) {
            case 0 -> List.of();
            case 1 -> some.get(0);
            default ->
                some.stream().flatMap(List::stream).sorted(Exhibit.BY_TIME).toList();
        };
    }

    public Stream<Exhibit> all() {
        return byType.values().stream().flatMap(List::stream);
    }

    /** Those of some types by the requirement, its subject and the period that they are for, each in the order of the work. */
    public List<List<Exhibit>> runs(String... types) {
        Map<String, List<Exhibit>> runs = new TreeMap<>();
        of(types)
                .forEach(any -> runs.computeIfAbsent(any.series() + " " + any.period(), key -> new ArrayList<>())
                        .add(any));
        return List.copyOf(runs.values());
    }

    /** What follows a record, and what follows that: what was finished later, in the order of the work. */
    public List<Exhibit> following(Exhibit exhibit) {
        return companions.with(exhibit.id()).stream()
                .filter(id -> !id.equals(exhibit.id()))
                .flatMap(id -> byRecord.getOrDefault(id, List.of()).stream())
                .filter(any ->
                        any.said().follows().isPresent() && any.requirement().equals(exhibit.requirement()))
                .sorted(Exhibit.BY_TIME)
                .toList();
    }

    /** The exhibits that a record is. */
    public List<Exhibit> of(Id record) {
        return byRecord.getOrDefault(record, List.of());
    }

    /** The exhibits that the record is that a text names. */
    public List<Exhibit> named(String record) {
        return byRecord.entrySet().stream()
                .filter(any -> any.getKey().value().equals(record.strip()))
                .flatMap(any -> any.getValue().stream())
                .toList();
    }

    /** The last day that a finding can know of: as-of. */
    public LocalDate today(Exhibit exhibit) {
        return dossier.asOf().dayIn(exhibit.zone());
    }

    /** The last day that a finding of its period can speak of: as-of, or the period's last day. */
    public LocalDate until(Exhibit exhibit) {
        LocalDate today = today(exhibit);
        return dossier.judgedPeriods()
                .filter(period -> period.id().equals(exhibit.period()))
                .map(period -> period.days().to())
                .filter(today::isAfter)
                .findFirst()
                .orElse(today);
    }

    /** A revision of a record, as one of the requirements that it is for. */
    private record Serving(Id record, Oid commit, RequirementId requirement) {
        // The generated methods cost several times as much, and a long record has one for each occurrence.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Serving that
                    && record.equals(that.record)
                    && commit.equals(that.commit)
                    && requirement.equals(that.requirement);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * record.hashCode() + commit.hashCode()) + requirement.hashCode();
        }
    }

    /** Fills the maps; what it needs for that is forgotten afterwards. */
    private final class Gathering {
        private final Map<Id, ControlHistory> controls = new HashMap<>();
        private final Map<RequirementId, Map<LocalDate, Optional<Asked>>> asked = new HashMap<>();
        private final Map<Serving, LocalDate> begun = new HashMap<>();
        private final Set<Id> amended = new HashSet<>();
        private final Set<LocalDate> holidays =
                Set.copyOf(dossier.examination().value().holidays());

        void run() {
            dossier.histories().forEach(history -> controls.put(history.id(), history));
            dossier.evidence()
                    .forEach(record -> record.value()
                            .amends()
                            .ifPresent(wrong -> amended.add(wrong.record().value())));
            dossier.windows()
                    .forEach(placed -> placed.window()
                            .candidates()
                            .forEach(candidate -> begun.putIfAbsent(
                                    new Serving(
                                            candidate.record(),
                                            candidate.commit(),
                                            placed.series().id().requirement()),
                                    placed.window().nominal().days().from())));
            dossier.everyRecord().forEach(this::gather);
            dossier.logs().forEach(log -> SpokenLines.of(log).forEach(line -> gather(log, line)));
            byType.values().forEach(list -> list.sort(Exhibit.BY_TIME));
        }

        private void gather(Committed<Evidence> record) {
            Evidence said = record.value();
            Optional<Id> period = amended.contains(said.id().value())
                    ? Optional.empty()
                    : dossier.belonging().period(record);
            if (period.isEmpty()) {
                return;
            }
            for (Located<RequirementId> satisfied : said.satisfies()) {
                RequirementId id = satisfied.value();
                Optional<Asked> asks = asked(id, begins(record, id));
                if (asks.isPresent()
                        && asks.get().type().name().equals(said.type().value())) {
                    add(asks.get(), record, period.get());
                }
            }
        }

        /** The day whose settings count for a record. */
        private LocalDate begins(Committed<Evidence> record, RequirementId requirement) {
            Optional<LocalDate> begun = begun(record, requirement);
            if (begun.isPresent()) {
                return begun.get();
            }
            Optional<Days> covers = record.value().covers();
            return covers.isPresent()
                    ? covers.get().from()
                    : record.value().performed().value().day(dossier.zone());
        }

        /** A line says no type: it is of the one that its requirement asks for. */
        private void gather(Committed<ObservationLog> log, LogLine line) {
            LocalDate day = line.performed().value().day(dossier.zone());
            Optional<Id> period = dossier.periodOf(day).map(Period::id);
            for (Located<RequirementId> satisfied : line.satisfies()) {
                Optional<Asked> asks = asked(satisfied.value(), day);
                if (period.isPresent() && asks.isPresent()) {
                    Evidence said = line.asRecord(asks.get().type().name(), SpokenLines.name(log, line));
                    add(asks.get(), log.line(said), period.get());
                }
            }
        }

        private Optional<Asked> asked(RequirementId id, LocalDate day) {
            Map<LocalDate, Optional<Asked>> byDay = asked.computeIfAbsent(id, any -> new HashMap<>());
            Optional<Asked> known = byDay.get(day);
            if (known == null) {
                known = Optional.ofNullable(controls.get(id.control()))
                        .filter(control -> control.requirements().contains(id.requirement()))
                        .map(control -> control.requirement(id.requirement(), day))
                        .flatMap(requirement -> asked(id, requirement));
                byDay.put(day, known);
            }
            return known;
        }

        private Optional<Asked> asked(RequirementId id, Requirement requirement) {
            ZoneId zone = requirement.timeZone().map(Located::value).orElse(dossier.zone());
            return Types.find(requirement.evidence().value())
                    .map(type ->
                            new Asked(dossier, id, type, new Limits(Settings.of(requirement), holidays, zone), zone));
        }

        private void add(Asked asks, Committed<Evidence> record, Id period) {
            LocalDate performed = record.value().performed().value().day(asks.zone());
            if (!performed.isAfter(record.day(asks.zone()))) {
                Exhibit exhibit = new Exhibit(asks, record, period, performed);
                byType.computeIfAbsent(asks.type().name(), any -> new ArrayList<>())
                        .add(exhibit);
                // Most records are one.
                byRecord.computeIfAbsent(record.value().id().value(), any -> new ArrayList<>(1))
                        .add(exhibit);
            }
        }

        /** When the window began that it serves; an observation serves none. */
        private Optional<LocalDate> begun(Committed<Evidence> record, RequirementId requirement) {
            return record.value().state().isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(begun.get(new Serving(
                            record.value().id().value(),
                            record.recorded().commit().id(),
                            requirement)));
        }
    }
}
