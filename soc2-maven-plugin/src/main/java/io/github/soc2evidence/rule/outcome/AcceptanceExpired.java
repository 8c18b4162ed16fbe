package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.Accepted;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Vulnerabilities;
import io.github.soc2evidence.outcome.Vulnerability;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An acceptance that does not cover the vulnerability that it names: it was granted only after the time to fix it was over, nobody
 * but its author approved it, or it expired while the vulnerability was open.
 */
public final class AcceptanceExpired implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("acceptance-expired");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every acceptance hold from before the vulnerability was overdue until it is gone?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Acceptances acceptances = new Acceptances(exhibits.dossier());
        Facts facts = new Facts(ID);
        for (Vulnerability one : Vulnerabilities.of(exhibits)) {
            List<Accepted> naming = acceptances.of(one.id(), one.asset(), one.acceptances());
            if (naming.isEmpty()) {
                continue;
            }
            facts.examined();
            LocalDate today = exhibits.today(one.first().scan());
            fault(acceptances, naming, one, today)
                    .ifPresent(fault -> facts.found(
                            one.first().scan(),
                            one.first().row(),
                            List.of(fault),
                            one.isOpen()
                                    ? "fix it, or have somebody other than the author accept it for longer, and disclose the time between"
                                    : "disclose the time in which it was open and not accepted"));
        }
        return facts.answer("no acceptance names a vulnerability that a scan of a judged period lists");
    }

    private static Optional<String> fault(
            Acceptances acceptances, List<Accepted> naming, Vulnerability one, LocalDate today) {
        Optional<Deadline> deadline = one.deadline();
        LocalDate end = one.ended().orElse(today);
        if (deadline.isPresent() && !end.isAfter(deadline.get().lastDay())) {
            return Optional.empty();
        }
        List<Accepted> approved = naming.stream()
                .filter(any -> acceptances.since(any).isPresent())
                .toList();
        if (approved.isEmpty()) {
            return Optional.of(open(one, deadline, today)
                    + "; nothing shows that somebody other than its author approved " + said(naming));
        }
        // From the day after its last it has to be accepted; where no time is set, from when it first was.
        LocalDate from = deadline.map(any -> any.lastDay().plusDays(1))
                .orElseGet(() -> approved.stream()
                        .map(any -> acceptances.since(any).orElseThrow())
                        .min(LocalDate::compareTo)
                        .orElseThrow());
        Optional<LocalDate> until = acceptances.holdingFrom(from, approved);
        if (until.isEmpty()) {
            return Optional.of(
                    open(one, deadline, today) + "; " + grants(acceptances, approved) + ": not accepted on " + from);
        }
        return end.isAfter(until.get())
                ? Optional.of(
                        open(one, deadline, today) + "; its acceptance (" + said(approved) + ") expired " + until.get())
                : Optional.empty();
    }

    private static String open(Vulnerability one, Optional<Deadline> deadline, LocalDate today) {
        return deadline.flatMap(due -> VulnerabilityOverdue.late(one, due, today))
                .orElseGet(() -> one.said() + ": first seen " + one.firstSeen() + ", "
                        + one.ended().map(day -> "gone by " + day).orElse("still open on " + today));
    }

    private static String said(List<Accepted> some) {
        return String.join(
                ", ",
                some.stream()
                        .map(any -> any.file().value().id().value().value())
                        .toList());
    }

    private static String grants(Acceptances acceptances, List<Accepted> some) {
        List<String> each = new ArrayList<>();
        some.forEach(any -> each.add(any.file().value().id().value() + " holds from "
                + acceptances.since(any).orElseThrow() + " to " + any.expires()));
        return String.join(", ", each);
    }
}
