package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.outcome.Whois;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A list of everybody that leaves out somebody who worked for the company on that day, and a list of those who joined or left
 * that leaves out one of them, as far as people.yaml says when people work for the company. Contractors are people, too.
 */
public final class PersonOmitted implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("person-omitted");

    /** By type, the list in which everybody has to be. */
    private static final Map<String, String> EVERYBODY = Map.of(
            "security-training", "roster", "policy-review", "acknowledgements", "endpoint-protection", "devices");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every list of people name everybody whom it is about?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        EVERYBODY.keySet().stream()
                .sorted()
                .forEach(type -> Matters.rows(exhibits, type, EVERYBODY.getOrDefault(type, ""))
                        .forEach(list -> everybody(exhibits, list, facts)));
        moved(exhibits, "onboarding", "joined", Life::from, facts);
        moved(exhibits, "offboarding", "left", Life::to, facts);
        return facts.answer(
                "no record of a judged period lists people of whom people.yaml says when they are employed");
    }

    private static void everybody(Exhibits exhibits, Matters list, Facts facts) {
        Whois whois = exhibits.whois();
        Set<String> named = new HashSet<>();
        for (Matter matter : list.all()) {
            matter.text("person").map(whois::identity).ifPresent(named::add);
        }
        if (named.isEmpty()) {
            return;
        }
        List<String> faults = new ArrayList<>();
        LocalDate day = list.first().dataAsOf();
        List<Person> employed = whois.employedOn(day);
        facts.examined(employed.size());
        Set<String> missing = new TreeSet<>();
        employed.stream()
                .map(PersonOmitted::id)
                .filter(id -> !named.contains(id))
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            faults.add("it lists " + named.size() + " and not " + Wording.names(missing) + ", employed on " + day);
        }
        Optional<BigDecimal> headcount = list.first().details().number("headcount");
        if (headcount.isPresent()) {
            facts.examined();
            if (headcount.get().compareTo(BigDecimal.valueOf(list.all().size())) != 0) {
                faults.add("the headcount is " + headcount.get().toPlainString() + ", and the list has "
                        + Phrase.count(list.all().size(), "row"));
            }
        }
        if (!faults.isEmpty()) {
            facts.found(list.first()
                    .finding(
                            ID,
                            String.join("; ", faults),
                            "file what is missing as a record that follows this one, or correct people.yaml"));
        }
    }

    private static String id(Person person) {
        return person.id().value().value();
    }

    /** Who came or went in a slice: the lists of one requirement together have to name them. */
    private static void moved(
            Exhibits exhibits, String type, String verb, Function<Life, Optional<LocalDate>> moved, Facts facts) {
        Map<String, Set<String>> named = new HashMap<>();
        for (Exhibit exhibit : exhibits.of(type)) {
            Set<String> people = named.computeIfAbsent(exhibit.requirement().toString(), any -> new HashSet<>());
            for (Row row : exhibit.items()) {
                row.text("person").map(exhibits.whois()::identity).ifPresent(people::add);
            }
        }
        Set<String> told = new HashSet<>();
        for (Exhibit exhibit : exhibits.of(type)) {
            Set<String> people = named.getOrDefault(exhibit.requirement().toString(), Set.of());
            Set<String> missing = new TreeSet<>();
            for (Population population : exhibit.said().populations()) {
                // A list whose items are not there leaves out nobody in particular.
                if (population.items().isEmpty() && population.count().value() > 0) {
                    continue;
                }
                LocalDate taken = exhibit.extracted(population);
                for (Person person : exhibits.whois().everybody()) {
                    Optional<LocalDate> day = person.employed()
                            .flatMap(moved)
                            .filter(any -> population.days().contains(any) && !any.isAfter(taken));
                    if (day.isPresent()) {
                        facts.examined();
                        if (!people.contains(id(person)) && told.add(exhibit.requirement() + " " + id(person))) {
                            missing.add(id(person) + " (" + verb + " " + day.get() + ")");
                        }
                    }
                }
            }
            if (!missing.isEmpty()) {
                facts.found(exhibit.finding(
                        ID,
                        "it leaves out " + Wording.names(missing) + ", as people.yaml says",
                        "file them as a record that follows this one, or correct people.yaml; then look why the export"
                                + " left them out"));
            }
        }
    }
}
