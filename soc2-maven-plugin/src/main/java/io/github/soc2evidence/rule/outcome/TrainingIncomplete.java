package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Matters;
import io.github.soc2evidence.outcome.Whois;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A roster on which too few are trained, somebody is late, or somebody's training has run out; and a policy that too few have
 * acknowledged, or somebody too late.
 */
public final class TrainingIncomplete implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("training-incomplete");
    private static final String REMEDY =
            "have it made good, and file that as a record that follows this one; disclose what was late";

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is everybody trained, and did everybody acknowledge the policies, in time?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        trained(exhibits, facts);
        Matters.rows(exhibits, "policy-review", "acknowledgements")
                .forEach(list -> acknowledged(exhibits, list, facts));
        return facts.answer(
                "no roster says when somebody is due, and no requirement sets completion-rate, interval, new-hire-within,"
                        + " acknowledgement-rate or acknowledged-within");
    }

    private static void trained(Exhibits exhibits, Facts facts) {
        List<Matters> rosters = Matters.rows(exhibits, "security-training", "roster");
        Map<String, Exhibit> last = new HashMap<>();
        Map<String, LocalDate> latest = new HashMap<>();
        for (Matters roster : rosters) {
            last.put(run(roster.first()), roster.first());
            for (Matter matter : roster.all()) {
                completed(matter)
                        .ifPresent(day -> latest.merge(
                                run(roster.first()) + " " + person(exhibits.whois(), matter),
                                day,
                                (one, other) -> one.isAfter(other) ? one : other));
            }
        }
        for (Matters roster : rosters) {
            boolean isLast = roster.first()
                    .named()
                    .equals(Objects.requireNonNull(last.get(run(roster.first())))
                            .named());
            Turnout turnout = new Turnout();
            for (Matter matter : roster.all()) {
                List<String> faults = faults(exhibits, matter, facts);
                if (faults.isEmpty()) {
                    String key = run(roster.first()) + " " + person(exhibits.whois(), matter);
                    facts.examined(matter.limits().has("interval") ? 1 : 0);
                    expired(exhibits, matter, isLast ? Optional.ofNullable(latest.get(key)) : Optional.empty())
                            .ifPresent(faults::add);
                }
                if (!faults.isEmpty()) {
                    facts.found(matter.finding(ID, String.join("; ", faults), REMEDY));
                }
                turnout.add(matter, completed(matter).isPresent(), !faults.isEmpty(), isStillDue(exhibits, matter));
            }
            turnout.hold(roster, "completion-rate", "completed", facts);
        }
    }

    /** How many of a list have done what they have to. */
    private static final class Turnout {
        private final List<String> open = new ArrayList<>();
        private int due;
        private int done;

        /** What may still be done counts for nothing yet, and whoever has a finding of their own is not named again. */
        void add(Matter matter, boolean isDone, boolean isFound, boolean isStillDue) {
            if (isDone || !isStillDue) {
                due++;
                done += isDone ? 1 : 0;
                if (!isDone && !isFound) {
                    open.add(matter.row().key());
                }
            }
        }

        void hold(Matters list, String limit, String doing, Facts facts) {
            Optional<BigDecimal> rate = list.first().limits().number(limit).filter(any -> due > 0);
            facts.examined(rate.isPresent() ? 1 : 0);
            rate.filter(least -> !open.isEmpty()
                            && BigDecimal.valueOf(done)
                                            .movePointRight(2)
                                            .compareTo(least.multiply(BigDecimal.valueOf(due)))
                                    < 0)
                    .ifPresent(least -> facts.found(list.first()
                            .finding(
                                    ID,
                                    done + " of " + due + " have " + doing + ", " + least.toPlainString()
                                            + " % are asked for; not " + Wording.names(open),
                                    REMEDY)));
        }
    }

    private static String run(Exhibit exhibit) {
        return exhibit.series() + " " + exhibit.period();
    }

    private static String person(Whois whois, Matter matter) {
        return matter.row().identity(whois).orElse("");
    }

    /** The last day on which somebody completed it, as the row or what follows it says. */
    private static Optional<LocalDate> completed(Matter matter) {
        return matter.days("completed").stream().max(Comparator.naturalOrder());
    }

    /** Against the day that the roster names, and the time that a new hire has. */
    private static List<String> faults(Exhibits exhibits, Matter matter, Facts facts) {
        List<String> faults = new ArrayList<>();
        LocalDate today = exhibits.today(matter.exhibit());
        Optional<Moment> first = matter.moment("completed");
        matter.row().day("due").ifPresent(due -> {
            facts.examined();
            Lateness.of(
                            due,
                            "completed",
                            first.map(day -> day.day(matter.limits().zone())),
                            today)
                    .ifPresent(faults::add);
        });
        hired(matter).ifPresent(deadline -> {
            facts.examined();
            Lateness.of(deadline, "completed", first, today)
                    .ifPresent(late -> faults.add("started " + deadline.begun() + ", " + late));
        });
        return faults;
    }

    private static Optional<Deadline> hired(Matter matter) {
        return matter.limits()
                .span("new-hire-within")
                .flatMap(span -> matter.row()
                        .moment("started")
                        .map(day -> matter.limits().after(day, span)));
    }

    /** Whether nobody can say yet that it is late. */
    private static boolean isStillDue(Exhibits exhibits, Matter matter) {
        LocalDate today = exhibits.today(matter.exhibit());
        return matter.row().day("due").filter(due -> !due.isBefore(today)).isPresent()
                || hired(matter).filter(deadline -> !deadline.isOver(today)).isPresent();
    }

    /**
     * A training that had run out on the day of the roster; and of the last roster of a period, one that runs out before the period
     * ends.
     */
    private static Optional<String> expired(Exhibits exhibits, Matter matter, Optional<LocalDate> latest) {
        Optional<Span> interval = matter.limits().span("interval");
        Optional<LocalDate> done = completed(matter);
        if (interval.isEmpty()) {
            return Optional.empty();
        }
        if (done.isEmpty()) {
            // Where a rate is asked for, that tells of them.
            return matter.limits().has("completion-rate") || isStillDue(exhibits, matter)
                    ? Optional.empty()
                    : Optional.of("nothing says that they ever completed it; it holds " + Limits.said(interval.get()));
        }
        LocalDate rostered = matter.exhibit().performed();
        LocalDate until = until(matter, interval.get(), done.get());
        if (rostered.isAfter(until)) {
            return Optional.of(said(done.get(), until, interval.get()) + ", the roster is of " + rostered);
        }
        return latest.flatMap(day -> {
            LocalDate end = until(matter, interval.get(), day);
            LocalDate known = known(exhibits, matter);
            return known.isAfter(end) && isThere(exhibits, matter, end.plusDays(1))
                    ? Optional.of(said(day, end, interval.get()) + ", and nothing newer is known by " + known)
                    : Optional.empty();
        });
    }

    private static LocalDate until(Matter matter, Span interval, LocalDate completed) {
        return matter.limits().after(new Moment.Day(completed), interval).lastDay();
    }

    private static String said(LocalDate completed, LocalDate until, Span interval) {
        return "completed " + completed + ", which holds until " + until + " (" + Limits.said(interval) + ")";
    }

    /** The last day of the period, or as-of. */
    private static LocalDate known(Exhibits exhibits, Matter matter) {
        LocalDate today = exhibits.today(matter.exhibit());
        return exhibits.dossier().periods().stream()
                .filter(period -> period.id().equals(matter.exhibit().period()))
                .map(period -> period.days())
                .map(Days::to)
                .filter(end -> end.isBefore(today))
                .findFirst()
                .orElse(today);
    }

    private static boolean isThere(Exhibits exhibits, Matter matter, LocalDate day) {
        return matter.text("person")
                .flatMap(exhibits.whois()::of)
                .flatMap(person -> person.employed())
                .filter(life -> !life.contains(day))
                .isEmpty();
    }

    private static void acknowledged(Exhibits exhibits, Matters list, Facts facts) {
        Limits limits = list.first().limits();
        Optional<Span> within = limits.span("acknowledged-within");
        Moment approved = list.first()
                .details()
                .moment("approved")
                .orElseGet(() -> new Moment.Day(list.first().performed()));
        Turnout turnout = new Turnout();
        for (Matter matter : list.all()) {
            LocalDate today = exhibits.today(matter.exhibit());
            Optional<Moment> done = matter.moment("acknowledged");
            Optional<Deadline> deadline = within.map(span -> limits.after(approved, span));
            Optional<String> fault = deadline.flatMap(any -> Lateness.of(any, "acknowledged", done, today));
            facts.examined(within.isPresent() ? 1 : 0);
            fault.ifPresent(any -> facts.found(matter.finding(ID, "approved " + approved + ", " + any, REMEDY)));
            turnout.add(
                    matter,
                    done.isPresent(),
                    fault.isPresent(),
                    deadline.filter(any -> !any.isOver(today)).isPresent());
        }
        turnout.hold(list, "acknowledgement-rate", "acknowledged", facts);
    }
}
