package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Population;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Items whose keys are numbers, of which some between the least and the largest are not listed. Many have a reason: what shares
 * its numbers with something else leaves some out. The question is asked by every reader of a list.
 */
public final class SequenceGap implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("sequence-gap");

    /** Those whose items are told apart by a number that something counts up. */
    private static final String[] TYPES = {
        "change-management",
        "incident-log",
        "access-provisioning",
        "data-disposal",
        "privacy-request",
        "consent",
        "disclosure"
    };

    /** {@code 17}, {@code INC-17}, {@code shop#17}. */
    private static final Pattern NUMBERED = Pattern.compile("((?:.*[^A-Za-z0-9]|[A-Za-z]*))(\\d{1,15})");

    /** How many stretches are told. */
    private static final int TOLD = 5;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do the lists of a period leave out no number of a sequence?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (List<Exhibit> run : exhibits.runs(TYPES)) {
            Map<Sequence, List<Long>> sequences = sequences(run);
            List<String> gaps = new ArrayList<>();
            sequences.forEach((sequence, numbers) -> {
                List<Long> sorted = numbers.stream().distinct().sorted().toList();
                if (sorted.size() > 1) {
                    facts.examined(sorted.size());
                    gap(sequence, sorted, gaps);
                }
            });
            if (!gaps.isEmpty()) {
                Exhibit first = run.get(0);
                facts.found(Finding.of(
                                ID,
                                Subject.series(first.series(), first.period()),
                                String.join("; ", gaps),
                                "be ready to say what these numbers are: a counter that something else shares, or items"
                                        + " that are missing here")
                        .at(first.record().at(first.said().at()))
                        .in(first.period())
                        .about(first.requirement().control()));
            }
        }
        return facts.answer("no population of a judged period has keys that are numbers");
    }

    /**
     * What counts up.
     *
     * @param population its name and partition, where it has any
     * @param prefix what stands before the number
     */
    private record Sequence(String population, String prefix) {}

    private static Map<Sequence, List<Long>> sequences(List<Exhibit> run) {
        Map<Sequence, List<Long>> sequences = new LinkedHashMap<>();
        for (Exhibit exhibit : run) {
            for (Population population : exhibit.said().populations()) {
                String name = population.id().map(id -> id + " ").orElse("")
                        + population
                                .partition()
                                .map(Located::value)
                                .map(part -> part + " ")
                                .orElse("");
                for (Row row : exhibit.items(population)) {
                    Matcher key = NUMBERED.matcher(row.key().strip());
                    if (key.matches() && !row.key().startsWith("row ")) {
                        sequences
                                .computeIfAbsent(new Sequence(name, key.group(1)), any -> new ArrayList<>())
                                .add(Long.parseLong(key.group(2)));
                    }
                }
            }
        }
        return sequences;
    }

    private static void gap(Sequence sequence, List<Long> sorted, List<String> gaps) {
        List<String> stretches = new ArrayList<>();
        long missing = 0;
        int more = 0;
        for (int i = 1; i < sorted.size(); i++) {
            long from = sorted.get(i - 1) + 1;
            long to = sorted.get(i) - 1;
            if (from > to) {
                continue;
            }
            missing += to - from + 1;
            if (stretches.size() < TOLD) {
                stretches.add(from == to ? "" + from : from + " to " + to);
            } else {
                more++;
            }
        }
        if (missing > 0) {
            gaps.add("of " + sequence.population() + sequence.prefix() + sorted.get(0) + " to " + sequence.prefix()
                    + sorted.get(sorted.size() - 1) + " it lists "
                    + sorted.size() + " and leaves out " + missing + ": " + String.join(", ", stretches)
                    + (more == 0 ? "" : " and " + more + " more such stretches"));
        }
    }
}
