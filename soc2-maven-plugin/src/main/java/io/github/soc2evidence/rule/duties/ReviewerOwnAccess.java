package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Items;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.Population.Inline;
import io.github.soc2evidence.model.Population.Mapped;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Actor;
import io.github.soc2evidence.trust.Endorsement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A review of access by somebody whose own access it is about, as far as the record names accounts. */
public final class ReviewerOwnAccess implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("reviewer-own-access");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did nobody review their own access?";
    }

    private static final String TYPE = "access-review";

    @Override
    public Answer examine(Dossier dossier) {
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Prepared prepared : Prepared.in(dossier)) {
            if (!prepared.record().value().type().value().equals(TYPE)) {
                continue;
            }
            Set<Id> reviewers = reviewers(prepared);
            Named named = named(dossier, prepared);
            if (!named.theirs().isEmpty()
                    || (!reviewers.isEmpty() && !named.values().isEmpty())) {
                examined++;
                String own = Stream.concat(
                                dossier.roster().people().stream()
                                        .filter(person ->
                                                reviewers.contains(person.id().value()))
                                        .flatMap(person -> own(person, named.values()).stream()),
                                named.theirs().stream()
                                        .filter(Theirs::isOwn)
                                        .map(Theirs::said)
                                        .distinct())
                        .collect(Collectors.joining("; "));
                if (!own.isEmpty()) {
                    findings.add(finding(prepared, own));
                }
            }
        }
        return Answer.of(
                ID, examined, "no access review of a judged period names accounts and has a reviewer", findings);
    }

    private static Set<Id> reviewers(Prepared prepared) {
        return prepared.handling().endorsements().stream()
                .map(Endorsement::by)
                .flatMap((Actor by) -> by.person().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<String> own(Person person, Set<String> named) {
        String accounts = Stream.concat(person.emails().stream(), person.accounts().values().stream())
                .filter(account -> named.contains(folded(account)))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(person.id() + " reviewed a list with their own access in it: " + accounts);
    }

    /**
     * What a record names.
     *
     * @param values every value of its lists and details, in small letters; of rows with a reviewer of their own none
     * @param theirs rows with a reviewer of their own
     */
    private record Named(Set<String> values, List<Theirs> theirs) {}

    /** A row with a reviewer of its own, and whose access it is about. */
    private record Theirs(String reviewer, List<String> about, Set<String> names) {
        boolean isOwn() {
            return about.stream().map(ReviewerOwnAccess::folded).anyMatch(names::contains);
        }

        String said() {
            return reviewer + " decided about their own access: " + String.join(", ", about);
        }
    }

    private static Named named(Dossier dossier, Prepared prepared) {
        Named named = new Named(new TreeSet<>(), new ArrayList<>());
        Map<String, Set<String>> people = people(dossier);
        Evidence record = prepared.record().value();
        Stream.concat(
                        record.populations().stream().flatMap(population -> population.items().stream()),
                        record.details().tables().values().stream())
                .forEach(from -> Items.of(dossier, prepared.record(), from).ifPresent(items -> {
                    for (int row = 0; row < items.count(); row++) {
                        row(items, row, fields(from, row), people, named);
                    }
                }));
        values(record.details().fields(), named.values());
        return named;
    }

    private static void row(
            Items items, int row, Collection<String> fields, Map<String, Set<String>> people, Named named) {
        Optional<String> reviewer = items.values(row, "reviewer").stream().findFirst();
        if (reviewer.isPresent()) {
            List<String> about = Stream.of("person", "account")
                    .flatMap(field -> items.values(row, field).stream())
                    .toList();
            String by = folded(reviewer.get());
            named.theirs().add(new Theirs(reviewer.get(), about, people.getOrDefault(by, Set.of(by))));
            return;
        }
        fields.forEach(field ->
                items.values(row, field).forEach(value -> named.values().add(folded(value))));
    }

    /** By each of the names of a person all of them: id, name, addresses and accounts. */
    private static Map<String, Set<String>> people(Dossier dossier) {
        Map<String, Set<String>> people = new HashMap<>();
        for (Person person : dossier.roster().people()) {
            Set<String> names = Stream.of(
                            Stream.of(person.id().value().value()),
                            person.name().stream(),
                            person.emails().stream(),
                            person.accounts().values().stream())
                    .flatMap(any -> any)
                    .map(ReviewerOwnAccess::folded)
                    .collect(Collectors.toSet());
            names.forEach(name -> people.putIfAbsent(name, names));
        }
        return people;
    }

    private static Collection<String> fields(Population.Items items, int row) {
        return items instanceof Inline inline
                ? inline.rows().get(row).value().keySet()
                : ((Mapped) items).columns().keySet();
    }

    private static void values(Object value, Set<String> named) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(any -> values(any, named));
        } else if (value instanceof Collection<?> several) {
            several.forEach(any -> values(any, named));
        } else if (value instanceof String text) {
            named.add(folded(text));
        }
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Finding finding(Prepared prepared, String message) {
        return prepared.finding(
                ID,
                message,
                "have somebody else review these accounts, and file that as a record that follows this one");
    }
}
