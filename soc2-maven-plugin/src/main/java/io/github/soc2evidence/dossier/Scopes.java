package io.github.soc2evidence.dossier;

import io.github.soc2evidence.dossier.ControlHistory.Valid;
import io.github.soc2evidence.dossier.Course.Edition;
import io.github.soc2evidence.model.Assets;
import io.github.soc2evidence.model.Assets.Asset;
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
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Policy;
import io.github.soc2evidence.model.Systems;
import io.github.soc2evidence.model.Vendors;
import io.github.soc2evidence.model.Vendors.Vendor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

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
    private final Map<Id, LocalDate> vendorArrivals;
    private final Map<Id, LocalDate> assetArrivals;
    private final Map<Id, LocalDate> personArrivals;
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
        this.vendorArrivals = arrivals(vendors, file -> file.vendors().stream().map(Vendor::id));
        this.assetArrivals = arrivals(assets, file -> file.assets().stream().map(Asset::id));
        this.personArrivals = arrivals(people, file -> file.people().stream().map(Person::id));
        this.adopted = adopted;
    }

    /** The day on which each name of a file was first recorded. */
    private static <T> Map<Id, LocalDate> arrivals(Course<T> course, Function<T, Stream<Located<Id>>> names) {
        Map<Id, LocalDate> first = new HashMap<>();
        for (Edition<T> edition : course.editions()) {
            edition.value().stream().flatMap(names).forEach(name -> first.putIfAbsent(name.value(), edition.since()));
        }
        return first;
    }

    /** By subject; the absent one is the requirement as a whole, for the time in which it is not for-each. */
    Map<Optional<Id>, DaySet> of(List<Valid> editions) {
        Map<Optional<Id>, List<Days>> found = new TreeMap<>((one, other) ->
                one.map(Id::value).orElse("").compareTo(other.map(Id::value).orElse("")));
        for (Asked asked : Asked.of(editions)) {
            if (asked.each().isEmpty()) {
                add(found, Optional.empty(), asked.whole().stretches());
                continue;
            }
            ForEach each = asked.each().get();
            each.systems().ifPresent(filter -> add(found, asked, systems, file -> systems(file, filter)));
            each.vendors().ifPresent(filter -> add(found, asked, vendors, file -> vendors(file, filter)));
            each.assets().ifPresent(filter -> add(found, asked, assets, file -> assets(file, filter)));
            each.people().ifPresent(filter -> add(found, asked, people, file -> people(file, filter)));
            each.policies()
                    .ifPresent(any -> policies.forEach(course -> add(
                            found, asked, course, policy -> Map.of(policy.id().value(), life(course, policy)))));
        }
        Map<Optional<Id>, DaySet> scopes = new LinkedHashMap<>();
        found.forEach((subject, days) -> scopes.put(subject, DaySet.of(days)));
        return scopes;
    }

    private static void add(Map<Optional<Id>, List<Days>> found, Optional<Id> subject, List<Days> days) {
        if (!days.isEmpty()) {
            found.computeIfAbsent(subject, any -> new ArrayList<>()).addAll(days);
        }
    }

    private static <T> void add(
            Map<Optional<Id>, List<Days>> found, Asked asked, Course<T> course, Function<T, Map<Id, DaySet>> select) {
        for (int i = 0; i < course.editions().size(); i++) {
            Days said = course.validity(i);
            boolean saidNow = i + 1 == course.editions().size();
            course.editions()
                    .get(i)
                    .value()
                    .map(select)
                    .orElse(Map.of())
                    .forEach((subject, life) -> add(found, Optional.of(subject), asked.of(life, said, saidNow)));
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
                                .orElseGet(() ->
                                        sinceFirst(vendorArrivals, vendor.id().value()))));
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
                                .orElseGet(() ->
                                        sinceFirst(assetArrivals, asset.id().value()))));
        return lives;
    }

    private Map<Id, DaySet> people(People file, PersonFilter filter) {
        Map<Id, DaySet> lives = new HashMap<>();
        file.people().stream()
                .filter(person -> admits(filter.kind(), Optional.of(person.kind())))
                .forEach(person -> {
                    Id id = person.id().value();
                    DaySet employed = person.employed().map(DaySet::of).orElseGet(() -> sinceFirst(personArrivals, id));
                    lives.putIfAbsent(id, employed.and(held(person, filter)).and(member(file, id, filter)));
                });
        return lives;
    }

    /** The days on which a person holds the role that is asked for. */
    private static DaySet held(Person person, PersonFilter filter) {
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
        return policy.effective()
                .map(life -> DaySet.of(life.value()))
                .orElseGet(() -> since(course.first(any -> true).orElseThrow()));
    }

    private DaySet sinceFirst(Map<Id, LocalDate> since, Id name) {
        return since(Objects.requireNonNull(since.get(name)));
    }

    /** What is in a file without a word on since when, is so since it was first recorded. */
    private DaySet since(LocalDate first) {
        return first.isAfter(adopted) ? DaySet.of(new Days(first, Days.EVER.to())) : DaySet.EVER;
    }

    private static <V> boolean admits(Optional<V> wanted, Optional<V> had) {
        return wanted.isEmpty() || wanted.equals(had);
    }
}
