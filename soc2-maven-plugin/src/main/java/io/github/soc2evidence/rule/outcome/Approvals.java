package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Matter;
import io.github.soc2evidence.outcome.Whois;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Who approved a change, and when, in two lists of one order.
 *
 * @param approvers as they are written
 * @param others of them those who did not write it
 * @param moments absent where nobody says when
 */
record Approvals(Matter change, List<String> approvers, List<String> others, List<Moment> moments, boolean paired) {
    static Approvals of(Whois whois, Matter change) {
        List<String> approvers = change.row().texts("approvals");
        Optional<String> author = change.text("author");
        List<String> others = approvers.stream()
                .filter(by -> author.filter(own -> whois.isSame(own, by)).isEmpty())
                .toList();
        List<Moment> moments = change.row().moments("approved");
        return new Approvals(
                change,
                approvers,
                others,
                moments,
                moments.size() == approvers.size()
                        && change.row().texts("approved").size() == approvers.size());
    }

    /** Nobody else approved it, or nobody is known to be somebody else. */
    private Optional<String> nobody() {
        String by = String.join(", ", approvers);
        if (approvers.isEmpty()) {
            return Optional.of("nobody approved it");
        }
        if (!change.has("author")) {
            return Optional.of("approved by " + by + ", and nothing says who wrote it");
        }
        return others.isEmpty() ? Optional.of("approved by " + by + " alone, who wrote it") : Optional.empty();
    }

    /** Why it was not approved by somebody else between its last push and the merge. */
    Optional<String> fault(Moment made) {
        return nobody().or(() -> {
            Optional<Moment> pushed = change.moment("pushed");
            Predicate<Moment> inTime =
                    moment -> pushed.filter(last -> isBefore(moment, last)).isEmpty() && !isBefore(made, moment);
            return isAny(inTime)
                    ? Optional.empty()
                    : Optional.of(
                            pushed.map(last -> "last pushed " + last + ", ").orElse("")
                                    + told(moment -> isBefore(made, moment) ? "after that" : "before the last push"));
        });
    }

    /** The same of an emergency, which may be approved as long as it may be reviewed. */
    Optional<String> faultOfEmergency(Moment made, LocalDate today) {
        Optional<Deadline> deadline = change.limits()
                .span(EmergencyChangeUnreviewed.LIMIT)
                .map(span -> change.limits().after(made, span));
        if (nobody().isPresent()) {
            return deadline.filter(any -> !any.isOver(today)).isPresent()
                    ? Optional.empty()
                    : nobody().map(fault ->
                            fault + deadline.map(any -> ", " + any.said()).orElse(""));
        }
        return deadline.isEmpty() || isAny(deadline.get()::isKeptBy)
                ? Optional.empty()
                : Optional.of(deadline.get().said() + ", " + told(deadline.get()::late));
    }

    /**
     * Whether somebody else approved it at such a time. Where nobody says when, somebody else is enough; where it does not show
     * which moment is whose, it counts only if it does not matter.
     */
    private boolean isAny(Predicate<Moment> inTime) {
        if (moments.isEmpty() && !change.has("approved")) {
            return true;
        }
        if (paired) {
            for (int i = 0; i < approvers.size(); i++) {
                if (others.contains(approvers.get(i)) && inTime.test(moments.get(i))) {
                    return true;
                }
            }
            return false;
        }
        return !moments.isEmpty()
                && (others.size() == approvers.size()
                        ? moments.stream().anyMatch(inTime)
                        : moments.stream().allMatch(inTime));
    }

    /** {@code approved by kim 2026-04-08T10:00:00Z, after that}. */
    private String told(Function<Moment, String> when) {
        if (!paired) {
            return "approved by " + String.join(", ", approvers) + " at " + Phrase.count(moments.size(), "moment")
                    + ": which is whose does not show";
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < approvers.size(); i++) {
            if (others.contains(approvers.get(i))) {
                told.add("approved by " + approvers.get(i) + " " + moments.get(i) + ", " + when.apply(moments.get(i)));
            }
        }
        return String.join(", ", told);
    }

    /** Where one of the two is only a day, days are compared. */
    private boolean isBefore(Moment one, Moment other) {
        ZoneId zone = change.limits().zone();
        return (one instanceof Moment.Point && other instanceof Moment.Point)
                ? one.instant(zone).isBefore(other.instant(zone))
                : one.day(zone).isBefore(other.day(zone));
    }
}
