package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A month within the slice of a list in which nothing falls, while the list is not empty: an export that broke off looks like
 * that. The word that it was so is an explained difference whose id is the month.
 */
public final class PopulationMonthEmpty implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("population-month-empty");

    /** By type, the moments that place an item; of these the first that it says. */
    private static final Map<String, List<String>> PLACED = Map.ofEntries(
            Map.entry("change-management", List.of("merged", "deployed")),
            Map.entry("incident-log", List.of("detected")),
            Map.entry("onboarding", List.of("start")),
            Map.entry("offboarding", List.of("left")),
            Map.entry("access-provisioning", List.of("granted", "requested")),
            Map.entry("data-disposal", List.of("requested")),
            Map.entry("privacy-request", List.of("received")),
            Map.entry("consent", List.of("received")),
            Map.entry("disclosure", List.of("received")));

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does something fall into every month of a list, or is it said why nothing does?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of(PLACED.keySet().toArray(new String[0]))) {
            // What follows adds to a list, and is none.
            if (exhibit.said().follows().isPresent()) {
                continue;
            }
            List<String> empty = new ArrayList<>();
            for (Population population : exhibit.said().populations()) {
                List<YearMonth> months = months(population.days());
                Placed placed = placed(exhibit, population);
                if (months.size() > 1 && !placed.months().isEmpty()) {
                    facts.examined(months.size());
                    List<String> without = months.stream()
                            .filter(month -> !placed.months().contains(month))
                            .map(YearMonth::toString)
                            .filter(month -> !isExplained(exhibit, month))
                            .toList();
                    if (!without.isEmpty()) {
                        empty.add(population.id().map(id -> "of " + id + " ").orElse("") + "none of "
                                + Phrase.count(placed.items(), "item") + " falls into " + String.join(", ", without)
                                + (placed.unplaced() == 0
                                        ? ""
                                        : "; " + placed.unplaced() + " do not say when they were"));
                    }
                }
            }
            if (!empty.isEmpty()) {
                facts.found(exhibit.finding(
                        ID,
                        String.join("; ", empty),
                        "look whether the export is whole; if nothing occurred, say so under completeness.explained with"
                                + " the month as id, in a record that amends this one"));
            }
        }
        return facts.answer("no list of a judged period is about several months and says when its items were");
    }

    /** The months that lie in the slice with all their days. */
    private static List<YearMonth> months(Days slice) {
        List<YearMonth> months = new ArrayList<>();
        YearMonth month = YearMonth.from(slice.from());
        while (!month.atDay(1).isAfter(slice.to())) {
            if (!month.atDay(1).isBefore(slice.from()) && !month.atEndOfMonth().isAfter(slice.to())) {
                months.add(month);
            }
            month = month.plusMonths(1);
        }
        return months;
    }

    private record Placed(int items, Set<YearMonth> months, int unplaced) {}

    private static Placed placed(Exhibit exhibit, Population population) {
        List<String> fields = PLACED.getOrDefault(exhibit.type().name(), List.of());
        Set<YearMonth> months = new HashSet<>();
        List<Row> rows = exhibit.items(population);
        int unplaced = 0;
        for (Row row : rows) {
            Optional<LocalDate> day =
                    fields.stream().flatMap(field -> row.day(field).stream()).findFirst();
            day.ifPresent(any -> months.add(YearMonth.from(any)));
            unplaced += day.isEmpty() ? 1 : 0;
        }
        return new Placed(rows.size(), months, unplaced);
    }

    private static boolean isExplained(Exhibit exhibit, String month) {
        return exhibit.said()
                .completeness()
                .filter(second -> second.explained().stream()
                        .anyMatch(any -> any.id().strip().equals(month)))
                .isPresent();
    }
}
