package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Life;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.People.Person;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Oversight by fewer, by less independent or by other people than the control asks for, or written down too late. */
public final class OversightInsufficient implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("oversight-insufficient");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was there as much oversight, as independent and by whom, as the controls ask for?";
    }

    /** What is wrong with a record, and how many limits it was held to. */
    private record Held(int limits, List<String> faults) {}

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of("board-meeting", "penetration-test", "policy-review")) {
            if (exhibit.said().follows().isPresent()) {
                continue;
            }
            Held held = switch (exhibit.type().name()) {
                case "board-meeting" -> meeting(exhibits, exhibit);
                case "penetration-test" -> test(exhibit);
                default -> review(exhibits, exhibit);
            };
            facts.examined(held.limits());
            if (!held.faults().isEmpty()) {
                facts.found(exhibit.finding(
                        ID,
                        String.join("; ", held.faults()),
                        "have it repeated as the control asks for, and file that; disclose this one"));
            }
        }
        return facts.answer(
                "no requirement of which there is a record sets members, independent, minutes-approved-within"
                        + " or approver-role");
    }

    private static Held meeting(Exhibits exhibits, Exhibit exhibit) {
        Limits limits = exhibit.limits();
        List<Row> present = exhibit.rows("attendees").stream()
                .filter(row -> !row.isNot("present"))
                .toList();
        List<String> faults = new ArrayList<>();
        Optional<BigDecimal> members = limits.number("members");
        members.filter(least -> least.compareTo(BigDecimal.valueOf(present.size())) > 0)
                .ifPresent(
                        least -> faults.add(present.size() + " present, " + least.toPlainString() + " are asked for"));
        Optional<BigDecimal> independent = limits.number("independent");
        long free = present.stream().filter(row -> row.is("independent")).count();
        independent
                .filter(least -> least.compareTo(BigDecimal.valueOf(free)) > 0)
                .ifPresent(least -> faults.add(free + " of those present are said to be independent of management, "
                        + least.toPlainString() + " are asked for"));
        Optional<Span> minutes = limits.span("minutes-approved-within");
        minutes.flatMap(span -> Lateness.of(
                        limits.after(new Moment.Day(exhibit.performed()), span),
                        "approved",
                        first(exhibits, exhibit, "minutes-approved"),
                        exhibits.today(exhibit)))
                .ifPresent(late -> faults.add("minutes of " + exhibit.performed() + ", " + late));
        return new Held(
                (int) Stream.of(members, independent, minutes)
                        .filter(Optional::isPresent)
                        .count(),
                faults);
    }

    /** What the record or one that follows it says in its details. */
    private static Optional<Moment> first(Exhibits exhibits, Exhibit exhibit, String field) {
        return Stream.concat(Stream.of(exhibit), exhibits.following(exhibit).stream())
                .flatMap(any -> any.details().moment(field).stream())
                .findFirst();
    }

    private static Held test(Exhibit exhibit) {
        if (!exhibit.limits().is("independent")) {
            return new Held(0, List.of());
        }
        Row said = exhibit.details();
        return new Held(
                1,
                said.is("independent")
                        ? List.of()
                        : List.of("the control asks for independent testers, and the record says "
                                + (said.has("independent") ? "that they are not" : "nothing of it")));
    }

    private static Held review(Exhibits exhibits, Exhibit exhibit) {
        Optional<String> role = exhibit.limits().text("approver-role");
        if (role.isEmpty()) {
            return new Held(0, List.of());
        }
        Optional<String> approver = exhibit.details().text("approver");
        LocalDate day = exhibit.details().day("approved").orElseGet(exhibit::performed);
        if (approver.isEmpty()) {
            return new Held(1, List.of("nothing says who approved the policy, which takes the role " + role.get()));
        }
        Optional<Person> person = exhibits.whois().of(approver.get());
        boolean holds = person.stream()
                .flatMap(any -> any.roles().stream())
                .anyMatch(any -> any.role().equals(role.get()) && new Life(any.from(), any.to()).contains(day));
        return new Held(
                1,
                holds
                        ? List.of()
                        : List.of(approver.get() + " approved it on " + day + " and "
                                + (person.isPresent()
                                        ? "did not hold the role " + role.get() + " then"
                                        : "is nobody of people.yaml, so that no role " + role.get() + " is known")));
    }
}
