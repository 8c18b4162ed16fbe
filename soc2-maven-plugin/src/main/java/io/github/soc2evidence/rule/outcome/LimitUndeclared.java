package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Nearest;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.type.Limit;
import io.github.soc2evidence.model.type.Limit.Measured;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What records say and no limit is declared for: it is shown, and judged by nobody (evidence-types.md: limits only from the
 * requirement's parameters).
 */
public final class LimitUndeclared implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("limit-undeclared");

    private record Group(RequirementId requirement, Id period) {}

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every control declare the limits that its records could be held to?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Map<Group, List<Exhibit>> groups = new LinkedHashMap<>();
        exhibits.all()
                .filter(any -> !any.type().limits().isEmpty())
                .forEach(any -> groups.computeIfAbsent(
                                new Group(any.requirement(), any.period()), key -> new ArrayList<>())
                        .add(any));
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (Map.Entry<Group, List<Exhibit>> group : groups.entrySet()) {
            List<String> seen = new ArrayList<>();
            Exhibit last = group.getValue().get(group.getValue().size() - 1);
            for (Limit limit : last.type().limits()) {
                Optional<Measured> measured = limit.measured().filter(any -> says(group.getValue(), any));
                if (measured.isPresent()) {
                    examined++;
                    if (!last.limits().has(limit.name())) {
                        seen.add("no " + limit.name() + meant(last, limit) + ": "
                                + seen(group.getValue(), measured.get()));
                    }
                }
            }
            if (!seen.isEmpty()) {
                findings.add(Finding.of(
                                ID,
                                new Subject(group.getKey().requirement() + " "
                                        + group.getKey().period()),
                                "the control sets " + String.join("; ", seen) + "; nothing is judged by that",
                                "if the control has such a limit, declare it in the requirement's parameters and say it in the statement")
                        .at(last.record().at(last.said().at()))
                        .in(last.period())
                        .about(last.requirement().control()));
            }
        }
        return Answer.of(ID, examined, "no record says anything that a limit could be declared for", findings);
    }

    private static String meant(Exhibit exhibit, Limit limit) {
        List<String> others = exhibit.limits().settings().all().stream()
                .map(any -> any.key())
                .filter(key -> exhibit.type().limits().stream()
                        .noneMatch(known -> known.name().equals(key)))
                .toList();
        return Nearest.to(limit.name(), others)
                .map(near -> " (is " + Phrase.quoted(near) + " meant?)")
                .orElse("");
    }

    private static boolean says(List<Exhibit> exhibits, Measured measured) {
        for (Exhibit exhibit : exhibits) {
            for (Row row : rows(exhibit, measured)) {
                if (row.has(measured.from())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the records say of it. */
    private static String seen(List<Exhibit> exhibits, Measured measured) {
        List<Row> rows = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            for (Row row : rows(exhibit, measured)) {
                if (row.has(measured.from())) {
                    rows.add(row);
                }
            }
        }
        return measured.to().isEmpty() ? values(rows, measured) : times(rows, measured);
    }

    private static List<Row> rows(Exhibit exhibit, Measured measured) {
        return switch (measured.table()) {
            case "" -> List.of(exhibit.details());
            case "items" -> exhibit.items();
            default -> exhibit.rows(measured.table());
        };
    }

    private static String values(List<Row> rows, Measured measured) {
        return Phrase.count(rows.size(), "value") + " of " + measured.from()
                + range(rows, row -> row.number(measured.from()))
                        .or(() -> range(rows, row -> row.day(measured.from())))
                        .orElseGet(() -> " in " + Phrase.count(ways(rows, measured.from()), "way"));
    }

    private static long ways(List<Row> rows, String field) {
        return rows.stream()
                .flatMap(row -> row.texts(field).stream())
                .distinct()
                .count();
    }

    /** Absent where not every row can be read so. */
    private static <T extends Comparable<? super T>> Optional<String> range(
            List<Row> rows, Function<Row, Optional<T>> read) {
        List<T> values = new ArrayList<>();
        for (Row row : rows) {
            Optional<T> value = read.apply(row);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        values.sort(Comparator.naturalOrder());
        T least = values.get(0);
        T most = values.get(values.size() - 1);
        return Optional.of(least.equals(most) ? ", " + least : ", from " + least + " to " + most);
    }

    private static String times(List<Row> rows, Measured measured) {
        List<Long> days = new ArrayList<>();
        int open = 0;
        for (Row row : rows) {
            Optional<LocalDate> from = row.day(measured.from());
            Optional<LocalDate> to = last(row, measured.to());
            if (from.isPresent() && to.isPresent()) {
                days.add(ChronoUnit.DAYS.between(from.get(), to.get()));
            } else {
                open++;
            }
        }
        days.sort(Comparator.naturalOrder());
        String took = days.isEmpty()
                ? ""
                : days.size() + " took "
                        + (days.get(0).equals(days.get(days.size() - 1))
                                ? Phrase.count(days.get(0), "day")
                                : days.get(0) + " to " + Phrase.count(days.get(days.size() - 1), "day"))
                        + " from " + measured.from() + " to " + measured.to();
        String without = open == 0 ? "" : open + " have no " + measured.to();
        return Stream.of(took, without).filter(any -> !any.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Optional<LocalDate> last(Row row, String field) {
        return row.day(field)
                .or(() -> row.moments(field).stream()
                        .max(Comparator.comparing(Moment::toString))
                        .flatMap(moment -> row.day(field)));
    }
}
