package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.ControlHistory.Valid;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.ForEach;
import io.github.soc2evidence.model.ForEach.AssetFilter;
import io.github.soc2evidence.model.ForEach.PersonFilter;
import io.github.soc2evidence.model.ForEach.SystemFilter;
import io.github.soc2evidence.model.ForEach.VendorFilter;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.People;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Of which subjects a requirement has series, and when each is in scope: as the files said at the time, and as they say
 * now.
 */
public final class Scopes {
    private final Course<Systems> systems;
    private final Course<Vendors> vendors;
    private final Course<Assets> assets;
    private final Course<People> people;
    private final List<Course<Policy>> policies;
    private final LocalDate adopted;

    /** @param adopted what was recorded on or before this day was so since ever */
    public Scopes(
            Course<Systems> systems,
            Course<Vendors> vendors,
            Course<Assets> assets,
            Course<People> people,
            List<Course<Policy>> policies,
            LocalDate adopted) {
        this.systems = systems;
        this.vendors = vendors;
        this.assets = assets;
        this.people = people;
        this.policies = List.copyOf(policies);
        this.adopted = adopted;
    }

    /** By subject; the absent one is the requirement as a whole, for the time in which it is not for-each. */
    Map<Optional<Id>, DaySet> of(List<Valid> editions) {
        Map<Optional<Id>, DaySet> scopes = new TreeMap<>((one, other) ->
                one.map(Id::value).orElse("").compareTo(other.map(Id::value).orElse("")));
        for (Valid edition : editions) {
            Optional<ForEach> each = edition.requirement().forEach();
            if (each.isEmpty()) {
                add(scopes, Optional.empty(), DaySet.of(edition.standing() ? Days.EVER : edition.days()));
                continue;
            }
            each.get().systems().ifPresent(filter -> add(scopes, edition, systems, file -> systems(file, filter)));
            each.get().vendors().ifPresent(filter -> add(scopes, edition, vendors, file -> vendors(file, filter)));
            each.get().assets().ifPresent(filter -> add(scopes, edition, assets, file -> assets(file, filter)));
            each.get().people().ifPresent(filter -> add(scopes, edition, people, file -> people(file, filter)));
            each.get()
                    .policies()
                    .ifPresent(any -> policies.forEach(course -> add(
                            scopes,
                            edition,
                            course,
                            policy -> Map.of(policy.id().value(), life(course, policy)))));
        }
        return scopes;
    }

    private static void add(Map<Optional<Id>, DaySet> scopes, Optional<Id> subject, DaySet days) {
        if (!days.isEmpty()) {
            scopes.merge(subject, days, DaySet::or);
        }
    }

    private static <T> void add(
            Map<Optional<Id>, DaySet> scopes,
            Valid requirement,
            Course<T> course,
            Function<T, Map<Id, DaySet>> select) {
        for (int i = 0; i < course.editions().size(); i++) {
            Edition<T> edition = course.editions().get(i);
            boolean standing =
                    requirement.standing() && i + 1 == course.editions().size();
            Optional<Days> both = requirement.days().and(course.validity(i));
            edition.value().map(select).orElse(Map.of()).forEach((subject, life) -> {
                both.ifPresent(days -> add(scopes, Optional.of(subject), life.and(days)));
                if (standing) {
                    add(scopes, Optional.of(subject), life);
                }
            });
        }
    }

    private static Map<Id, DaySet> systems(Systems file, SystemFilter filter) {
        Map<Id, DaySet> lives = new HashMap<>();
        file.systems().stream()
                .filter(system -> admits(filter.kind(), system.kind())
                        && admits(filter.environment(), Optional.of(system.environment())))
                .forEach(system -> system.inScope()
                        .ifPresent(life -> lives.putIfAbsent(system.id().value(), DaySet.of(life))));
        return lives;
    }

    private Map<Id, DaySet> vendors(Vendors file, VendorFilter filter) {
        Map<Id, DaySet> lives = new HashMap<>();
        file.vendors().stream()
                .filter(vendor -> admits(filter.tier(), vendor.tier())
                        && admits(filter.subservice(), vendor.subservice().map(Located::value)))
                .forEach(vendor -> lives.putIfAbsent(
                        vendor.id().value(),
                        vendor.inScope()
                                .map(DaySet::of)
                                .orElseGet(() -> sinceFirst(
                                        vendors,
                                        any -> any.vendors().stream()
                                                .anyMatch(known -> known.id()
                                                        .value()
                                                        .equals(vendor.id().value()))))));
        return lives;
    }

    private Map<Id, DaySet> assets(Assets file, AssetFilter filter) {
        Map<Id, DaySet> lives = new HashMap<>();
        file.assets().stream()
                .filter(asset -> admits(filter.kind(), asset.kind())
                        && admits(filter.classification(), asset.classification())
                        && admits(filter.critical(), Optional.of(asset.critical()))
                        && admits(
                                filter.system().map(Located::value),
                                asset.system().map(Located::value)))
                .forEach(asset -> lives.putIfAbsent(
                        asset.id().value(),
                        asset.inScope()
                                .map(DaySet::of)
                                .orElseGet(() -> sinceFirst(
                                        assets,
                                        any -> any.assets().stream()
                                                .anyMatch(known -> known.id()
                                                        .value()
                                                        .equals(asset.id().value()))))));
        return lives;
    }

    private Map<Id, DaySet> people(People file, PersonFilter filter) {
        Map<Id, DaySet> lives = new HashMap<>();
        file.people().stream()
                .filter(person -> admits(filter.kind(), Optional.of(person.kind())))
                .forEach(person -> {
                    Id id = person.id().value();
                    DaySet employed = person.employed()
                            .map(DaySet::of)
                            .orElseGet(() -> sinceFirst(
                                    people,
                                    any -> any.people().stream()
                                            .anyMatch(
                                                    known -> known.id().value().equals(id))));
                    lives.putIfAbsent(id, employed.and(held(person, filter)).and(member(file, id, filter)));
                });
        return lives;
    }

    /** The days on which a person holds the role that is asked for. */
    private static DaySet held(People.Person person, PersonFilter filter) {
        return filter.role()
                .map(wanted -> person.roles().stream()
                        .filter(role -> role.role().equals(wanted))
                        .map(role -> DaySet.of(new Life(role.from(), role.to())))
                        .reduce(DaySet.NONE, DaySet::or))
                .orElse(DaySet.EVER);
    }

    private static DaySet member(People file, Id person, PersonFilter filter) {
        return filter.team()
                .map(wanted -> file.teams().stream()
                        .filter(team -> team.id().value().equals(wanted.value()))
                        .flatMap(team -> team.members().stream())
                        .filter(member -> member.person().value().equals(person))
                        .map(member -> DaySet.of(new Life(member.from(), member.to())))
                        .reduce(DaySet.NONE, DaySet::or))
                .orElse(DaySet.EVER);
    }

    private DaySet life(Course<Policy> course, Policy policy) {
        return policy.effective().map(life -> DaySet.of(life.value())).orElseGet(() -> sinceFirst(course, any -> true));
    }

    /** What is in a file without a word on since when, is so since it was first recorded. */
    private <T> DaySet sinceFirst(Course<T> course, Function<T, Boolean> there) {
        LocalDate first = course.first(there).orElseThrow();
        return first.isAfter(adopted) ? DaySet.of(new Days(first, Days.EVER.to())) : DaySet.EVER;
    }

    private static <V> boolean admits(Optional<V> wanted, Optional<V> had) {
        return wanted.isEmpty() || wanted.equals(had);
    }
}
