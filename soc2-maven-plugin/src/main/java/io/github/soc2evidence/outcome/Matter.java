package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A row of a record, and what records that follow say of the same: what was finished later adds to it, and changes nothing
 * that was said.
 *
 * @param first the record that all the others follow
 * @param exhibit the one in which the row stands
 * @param later in the order of the work
 */
public record Matter(Exhibit first, Exhibit exhibit, Row row, List<Row> later) {
    public Matter {
        later = List.copyOf(later);
    }

    /** As they were set for the first record. */
    public Limits limits() {
        return first.limits();
    }

    public Optional<Moment> moment(String field) {
        return any(row -> row.moment(field));
    }

    /** Every day that is said of a field, in the order of the work. */
    public List<LocalDate> days(String field) {
        return rows().flatMap(row -> row.day(field).stream()).toList();
    }

    public Optional<LocalDate> day(String field) {
        return any(row -> row.day(field));
    }

    public Optional<String> text(String field) {
        return any(row -> row.text(field));
    }

    public Optional<String> word(String field) {
        return any(row -> row.word(field));
    }

    public boolean has(String field) {
        return text(field).isPresent();
    }

    public boolean is(String field) {
        return rows().anyMatch(row -> row.is(field));
    }

    /** The names within a field that says something for each of several. */
    public Set<String> names(String field) {
        Set<String> names = new TreeSet<>();
        rows().forEach(row -> names.addAll(row.names(field)));
        return names;
    }

    private <T> Optional<T> any(Function<Row, Optional<T>> value) {
        return rows().flatMap(row -> value.apply(row).stream()).findFirst();
    }

    private Stream<Row> rows() {
        return Stream.concat(Stream.of(row), later.stream());
    }

    /** A fact about it. */
    public Finding finding(RuleId rule, String message, String remedy) {
        return exhibit.finding(rule, row, message, remedy);
    }
}
