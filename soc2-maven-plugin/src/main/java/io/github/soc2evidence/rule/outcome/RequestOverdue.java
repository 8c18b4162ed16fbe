package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What came in and was not dealt with in time: requests of people, data to be erased, alerts. */
public final class RequestOverdue implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("request-overdue");

    /** What comes in, what deals with it, and the limit for that. */
    private record Kind(String table, String from, String to, String limit) {}

    private static final Kind ANSWERED = new Kind("items", "received", "closed", "closed-within");
    private static final Map<String, List<Kind>> KINDS = Map.of(
            "privacy-request", List.of(ANSWERED),
            "consent", List.of(ANSWERED),
            "disclosure", List.of(ANSWERED),
            "data-disposal",
                    List.of(
                            new Kind("items", "requested", "done", "erased-within"),
                            new Kind("requests", "requested", "done", "erased-within")),
            "monitoring-alerts", List.of(new Kind("alerts", "raised", "triaged", "triaged-within")));

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was everything that came in dealt with within the limit of its control?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of(KINDS.keySet().toArray(new String[0]))) {
            if (exhibit.said().follows().isPresent()) {
                continue;
            }
            for (Kind kind : KINDS.getOrDefault(exhibit.type().name(), List.of())) {
                Optional<Span> limit = exhibit.limits().span(kind.limit());
                Map<String, Moment> later = closed(exhibits, exhibit, kind);
                for (Row row : rows(exhibit, kind.table())) {
                    Optional<Deadline> deadline = deadline(exhibit, row, kind, limit);
                    if (deadline.isPresent() || limit.isPresent()) {
                        facts.examined();
                        fault(exhibits, exhibit, row, kind, deadline, later).ifPresent(facts::found);
                    }
                }
            }
        }
        return facts.answer(
                "no request, disposal or alert of a judged period says by when it is due, and no requirement sets"
                        + " closed-within, erased-within or triaged-within");
    }

    private static List<Row> rows(Exhibit exhibit, String table) {
        return table.equals("items") ? exhibit.items() : exhibit.rows(table);
    }

    /** What records that follow say was dealt with. */
    private static Map<String, Moment> closed(Exhibits exhibits, Exhibit exhibit, Kind kind) {
        Map<String, Moment> closed = new HashMap<>();
        exhibits.following(exhibit)
                .forEach(later -> rows(later, kind.table())
                        .forEach(row -> row.moment(kind.to()).ifPresent(moment -> closed.put(row.key(), moment))));
        return closed;
    }

    /** Its own last day goes before the control's limit. */
    private static Optional<Deadline> deadline(Exhibit exhibit, Row row, Kind kind, Optional<Span> limit) {
        Optional<Deadline> own = row.moment("due")
                .map(due -> new Deadline(due, new Span.Calendar(Period.ZERO), Set.of(), exhibit.zone()));
        return own.or(() -> limit.flatMap(
                span -> row.moment(kind.from()).map(from -> exhibit.limits().after(from, span))));
    }

    private static Optional<Finding> fault(
            Exhibits exhibits,
            Exhibit exhibit,
            Row row,
            Kind kind,
            Optional<Deadline> deadline,
            Map<String, Moment> later) {
        if (deadline.isEmpty()) {
            return Optional.of(exhibit.finding(
                    ID,
                    row,
                    "it does not say when it was " + kind.from() + ", from which " + kind.limit() + " is counted",
                    "say it in a record that amends this one"));
        }
        Optional<Moment> done = row.moment(kind.to()).or(() -> Optional.ofNullable(later.get(row.key())));
        LocalDate today = exhibits.today(exhibit);
        String from = row.moment(kind.from())
                .map(moment -> kind.from() + " " + moment + ", ")
                .orElse("");
        if (done.isPresent()) {
            return deadline.get().isKeptBy(done.get())
                    ? Optional.empty()
                    : Optional.of(found(
                            exhibit,
                            row,
                            from + deadline.get().said() + ", " + kind.to() + " " + done.get() + ", "
                                    + deadline.get().late(done.get())));
        }
        return deadline.get().isOver(today)
                ? Optional.of(found(
                        exhibit,
                        row,
                        from + deadline.get().said() + ", not " + kind.to() + " by " + today + ", "
                                + deadline.get().late(new Moment.Day(today))))
                : Optional.empty();
    }

    private static Finding found(Exhibit exhibit, Row row, String what) {
        return exhibit.finding(
                ID,
                row,
                what,
                "deal with it and file that as a record that follows this one, or disclose why it took so long");
    }
}
