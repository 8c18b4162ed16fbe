package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Moment;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that rows of one or several records tell of: an incident, a request, an action. It is reported where it was told first.
 *
 * @param told in the order of the work; at least one
 */
public record Affair(List<Telling> told) {
    /** A row and the record that has it. */
    public record Telling(Exhibit exhibit, Row row) {
        /** A moment that lies no later than the work that tells of it: what is announced has not happened. */
        public Optional<Moment> moment(String field) {
            return row.moment(field)
                    .filter(moment -> !moment.day(exhibit.zone()).isAfter(exhibit.performed()));
        }
    }

    public Affair {
        told = List.copyOf(told);
    }

    /** The record that told of it first. */
    public Exhibit exhibit() {
        return told.get(0).exhibit();
    }

    /** The row that told of it first. */
    public Row row() {
        return told.get(0).row();
    }

    /** What tells it from others. */
    public String key() {
        return row().key();
    }

    /** As they were set where it was told first. */
    public Limits limits() {
        return exhibit().limits();
    }

    /** The earliest moment that any record says of a field: what began does not begin again. */
    public Optional<Moment> begun(String field) {
        return told.stream()
                .flatMap(any -> any.row().moment(field).stream())
                .min(Comparator.comparing(moment -> moment.instant(exhibit().zone())));
    }

    /** The moment that was last said of a field. */
    public Optional<Moment> ended(String field) {
        return told.stream().flatMap(any -> any.moment(field).stream()).reduce((former, later) -> later);
    }

    public Optional<LocalDate> day(String field) {
        return begun(field).map(moment -> moment.day(exhibit().zone()));
    }

    /** The word that was last said of a field. */
    public Optional<String> word(String field) {
        return told.stream().flatMap(any -> any.row().word(field).stream()).reduce((former, later) -> later);
    }

    public boolean has(String field) {
        return told.stream().anyMatch(any -> any.row().has(field));
    }

    /** Whether any record says yes. */
    public boolean is(String field) {
        return told.stream().anyMatch(any -> any.row().is(field));
    }

    /**
     * When it has to be done at the latest, under a limit that differs by severity: of several severities that were said the soonest,
     * of none the strictest. Empty where no limit is set for it.
     */
    public Optional<Deadline> deadline(String limit, Moment begun) {
        List<Optional<String>> severities = told.stream()
                .map(any -> any.row().word("severity"))
                .filter(Optional::isPresent)
                .distinct()
                .toList();
        return (severities.isEmpty() ? List.of(Optional.<String>empty()) : severities)
                .stream()
                        .flatMap(severity -> limits().span(limit, severity).stream())
                        .map(span -> limits().after(begun, span))
                        .min(Comparator.comparing(Deadline::lastDay));
    }
}
