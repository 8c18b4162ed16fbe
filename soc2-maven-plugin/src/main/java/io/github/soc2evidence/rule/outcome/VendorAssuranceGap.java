package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Category;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the report about a vendor does not assure: it is another kind of report, leaves out what we rely on, or ends too early. */
public final class VendorAssuranceGap implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("vendor-assurance-gap");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does the report about each vendor cover what we rely on, for as long as we do?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        Reviews reviews = new Reviews(exhibits);
        for (Exhibit review : exhibits.of("vendor-review")) {
            Set<String> expected = new HashSet<>();
            reviews.vendor(review)
                    .ifPresent(vendor -> vendor.expects()
                            .forEach(any -> expected.add(any.criterion().value())));
            boolean asked = review.limits().has("report") || review.limits().has("uncovered");
            if (review.said().follows().isPresent()
                    || (!asked && expected.isEmpty() && review.rows("expected").isEmpty())) {
                continue;
            }
            facts.examined();
            List<Exhibit> all = Stream.concat(Stream.of(review), exhibits.following(review).stream())
                    .toList();
            List<String> faults = new ArrayList<>();
            kind(review, exhibits).ifPresent(faults::add);
            uncovered(exhibits, review, all, reviews.isLast(all.get(all.size() - 1)))
                    .ifPresent(faults::add);
            missing(all, expected).ifPresent(faults::add);
            facts.found(
                    review,
                    faults,
                    "get what is missing from the vendor (the report, a bridge letter), and file that as a record that follows");
        }
        return facts.answer(
                "no review of a vendor has a report or an uncovered time that its control limits, or something that"
                        + " vendors.yaml expects");
    }

    private static Optional<String> kind(Exhibit review, Exhibits exhibits) {
        Optional<String> asked = review.limits().text("report").map(String::strip);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> kind = review.details().word("report.kind");
        if (!kind.equals(asked)) {
            return Optional.of("the control asks for " + asked.get() + ", and the report is "
                    + kind.orElse("of a kind that the review does not say"));
        }
        List<String> covered = review.details().texts("report.categories");
        List<String> left = exhibits.dossier().examination().value().categories().stream()
                .map(Category::toString)
                .filter(ours -> asked.get().startsWith("soc2") && !covered.contains(ours))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("the report does not cover " + String.join(", ", left) + " (soc2.yaml, categories)");
    }

    /** The time since the report, up to the review; of the last review up to today, or to the end of the period. */
    private static Optional<String> uncovered(Exhibits exhibits, Exhibit review, List<Exhibit> all, boolean last) {
        Optional<Span> limit = review.limits().span("uncovered");
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> to = review.details().day("report.to");
        if (to.isEmpty()) {
            return Optional.of("it does not say up to which day the report covers (report.to)");
        }
        LocalDate end = last ? end(exhibits, review) : review.performed();
        LocalDate covered = to.get();
        for (Exhibit each : all) {
            covered = bridged(covered, each.details());
        }
        Moment.Day from = new Moment.Day(covered);
        return review.limits().after(from, limit.get()).isOver(end)
                ? Optional.of("nothing covers the time from " + covered.plusDays(1) + " to " + end + ", "
                        + Phrase.days(covered, end) + " (" + Limits.said(limit.get()) + " may be uncovered)")
                : Optional.empty();
    }

    private static LocalDate end(Exhibits exhibits, Exhibit review) {
        LocalDate end = exhibits.until(review);
        return end.isBefore(review.performed()) ? review.performed() : end;
    }

    /** Up to when a letter takes on the time: it has to begin where the report ends, and says nothing of the time after it was written. */
    private static LocalDate bridged(LocalDate covered, Row said) {
        Optional<LocalDate> to = said.day("bridge.to");
        boolean joins = said.day("bridge.from")
                .filter(from -> !from.isAfter(covered.plusDays(1)))
                .isPresent();
        if (!joins || to.isEmpty()) {
            return covered;
        }
        LocalDate until = said.day("bridge.issued")
                .filter(issued -> issued.isBefore(to.get()))
                .orElse(to.get());
        return until.isAfter(covered) ? until : covered;
    }

    private static Optional<String> missing(List<Exhibit> all, Set<String> expected) {
        Set<String> left = new TreeSet<>(expected);
        List<Row> rows =
                all.stream().flatMap(any -> any.rows("expected").stream()).toList();
        rows.stream().filter(row -> row.isNot("found")).forEach(row -> left.addAll(row.texts("criterion")));
        rows.stream()
                .filter(row -> row.is("found"))
                .forEach(row -> row.texts("criterion").forEach(left::remove));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the report is not shown to cover what we leave to the vendor: " + String.join(", ", left));
    }
}
