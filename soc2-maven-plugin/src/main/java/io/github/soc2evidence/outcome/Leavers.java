package io.github.soc2evidence.outcome;

import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Settings;
import io.github.soc2evidence.model.Control.Requirement;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Those who left, as lists of leavers and people.yaml tell of them, and by when their access had to be closed. */
public final class Leavers {
    /** The limit of the time until access is closed. */
    public static final String LIMIT = "disabled-within";

    /**
     * One of them.
     *
     * @param identity by what people are compared
     * @param listed where a record lists them; absent of who is known from people.yaml alone
     */
    public record Leaver(String identity, Moment left, Deadline deadline, Optional<Matter> listed) {
        /** Whether the accounts stay, since somebody else took them over. */
        public boolean isKept() {
            return listed.filter(matter -> matter.is("kept")).isPresent();
        }
    }

    private final Exhibits exhibits;
    private final Map<String, Leaver> byIdentity = new LinkedHashMap<>();
    private final List<Matter> undated = new ArrayList<>();

    public Leavers(Exhibits exhibits) {
        this.exhibits = exhibits;
        Set<String> listed = new HashSet<>();
        Matters.items(exhibits, "offboarding").forEach(matter -> {
            Optional<String> identity = matter.text("person").map(exhibits.whois()::identity);
            identity.ifPresent(listed::add);
            matter.limits()
                    .span(LIMIT)
                    .ifPresent(limit -> add(matter, identity.orElse(matter.row().key()), limit));
        });
        exhibits.whois().everybody().stream()
                .filter(person -> !listed.contains(id(person)))
                .forEach(this::add);
    }

    private static String id(Person person) {
        return person.id().value().value();
    }

    private void add(Matter matter, String identity, Span limit) {
        Optional<Moment> left = matter.moment("left")
                .or(() -> exhibits.whois()
                        .of(identity)
                        .flatMap(exhibits.whois()::left)
                        .map(Moment.Day::new));
        if (left.isEmpty()) {
            undated.add(matter);
            return;
        }
        byIdentity.putIfAbsent(
                identity,
                new Leaver(identity, left.get(), matter.limits().after(left.get(), limit), Optional.of(matter)));
    }

    /** Of somebody whom no record lists: under the limit that was in force on their last day, of several the longest. */
    private void add(Person person) {
        Optional<LocalDate> left = exhibits.whois().left(person);
        left.flatMap(this::latest)
                .ifPresent(deadline -> byIdentity.put(
                        id(person), new Leaver(id(person), new Moment.Day(left.get()), deadline, Optional.empty())));
    }

    private Optional<Deadline> latest(LocalDate left) {
        Dossier dossier = exhibits.dossier();
        List<Deadline> deadlines = new ArrayList<>();
        for (ControlHistory control : dossier.histories()) {
            for (Id name : control.requirements()) {
                Requirement requirement = control.requirement(name, left);
                if (requirement.evidence().value().equals("offboarding")
                        && control.lived(name).contains(left)) {
                    ZoneId zone = requirement.timeZone().map(Located::value).orElse(dossier.zone());
                    Limits limits = new Limits(
                            Settings.of(requirement),
                            Set.copyOf(dossier.examination().value().holidays()),
                            zone);
                    limits.span(LIMIT).ifPresent(limit -> deadlines.add(limits.after(new Moment.Day(left), limit)));
                }
            }
        }
        return deadlines.stream().max(Comparator.comparing(Deadline::lastDay));
    }

    /** Those whose deadline is known, those of lists first. */
    public List<Leaver> all() {
        return List.copyOf(byIdentity.values());
    }

    /** Items under a limit that do not say when somebody left. */
    public List<Matter> undated() {
        return List.copyOf(undated);
    }

    /** Whether somebody is back on a day: people.yaml has them begin after they left. */
    public boolean isBack(Leaver leaver, LocalDate day) {
        return exhibits.whois()
                .of(leaver.identity())
                .flatMap(Person::employed)
                .filter(life -> life.contains(day)
                        && life.from()
                                .filter(from -> from.isAfter(
                                        leaver.left().day(leaver.deadline().zone())))
                                .isPresent())
                .isPresent();
    }
}
