package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affair.Telling;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recovery that took longer, or lost more, than it may, and that was not made up for by another test. */
public final class RecoveryTargetMissed implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("recovery-target-missed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does every recovery that is tested meet its targets, at the latest when it is tested again?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Affair tested : Recoveries.of(exhibits)) {
            Telling first = tested.told().get(0);
            if (target(first, "recovery-time").isEmpty()
                    && target(first, "recovery-point").isEmpty()) {
                continue;
            }
            facts.examined();
            List<String> faults = faults(first);
            if (!faults.isEmpty()
                    && !Recoveries.isMadeUpFor(
                            exhibits, tested, any -> faults(any).isEmpty())) {
                facts.found(
                        first.exhibit(),
                        first.row(),
                        List.of(tested.key() + ": " + String.join("; ", faults)),
                        "find out why, test it again, and file that as a record that follows");
            }
        }
        return facts.answer(
                "no test of a recovery has a target, of its own or of the control (recovery-time, recovery-point)");
    }

    /** The row's own target, else the control's. */
    private static Optional<Span> target(Telling test, String what) {
        return test.row()
                .span("target-" + what)
                .or(() -> test.exhibit().limits().span(what));
    }

    private static List<String> faults(Telling test) {
        List<String> faults = new ArrayList<>();
        fault(test, "recovery-time", test.row().span("recovery-time"), "took").ifPresent(faults::add);
        fault(
                        test,
                        "recovery-point",
                        test.row().span("recovery-point").or(() -> test.row().span("backup-age")),
                        "lost the data of")
                .ifPresent(faults::add);
        return faults;
    }

    private static Optional<String> fault(Telling test, String what, Optional<Span> measured, String doing) {
        Optional<Span> target = target(test, what);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        String wanted = "target " + Lateness.said(target.get());
        if (measured.isEmpty()) {
            return Optional.of("it does not say its " + what + " (" + wanted + ")");
        }
        return Lateness.length(measured.get()).compareTo(Lateness.length(target.get())) > 0
                ? Optional.of(doing + " " + Lateness.said(measured.get()) + ", " + wanted)
                : Optional.empty();
    }
}
