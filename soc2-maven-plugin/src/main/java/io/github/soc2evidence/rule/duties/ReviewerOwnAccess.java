package io.github.soc2evidence.rule.duties;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Items;
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
            Set<Id> reviewers = reviewers(prepared);
            Set<String> named = prepared.record().value().type().value().equals(TYPE) && !reviewers.isEmpty()
                    ? named(dossier, prepared)
                    : Set.of();
            if (!named.isEmpty()) {
                examined++;
                String own = dossier.roster().people().stream()
                        .filter(person -> reviewers.contains(person.id().value()))
                        .flatMap(person -> own(person, named).stream())
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

    /** Every value of the record's items and details, in small letters. */
    private static Set<String> named(Dossier dossier, Prepared prepared) {
        Set<String> named = new TreeSet<>();
        for (Population population : prepared.record().value().populations()) {
            Items.of(dossier, prepared.record(), population).ifPresent(items -> {
                for (int row = 0; row < items.count(); row++) {
                    for (String field : fields(population, row)) {
                        items.values(row, field).forEach(value -> named.add(folded(value)));
                    }
                }
            });
        }
        values(prepared.record().value().details().plain(), named);
        return named;
    }

    private static Collection<String> fields(Population population, int row) {
        Population.Items items = population.items().orElseThrow();
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
