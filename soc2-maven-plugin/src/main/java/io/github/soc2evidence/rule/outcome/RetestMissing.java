package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.dossier.Accepted;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What failed in a test and was not tested again: a grave finding of an attacker, or data whose recovery was not verified. */
public final class RetestMissing implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("retest-missing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is what failed in a test tested again?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        penetration(exhibits, facts);
        for (Affair tested : Recoveries.of(exhibits)) {
            if (tested.row().isNot("verified")) {
                facts.examined();
                if (!Recoveries.isMadeUpFor(exhibits, tested, any -> !any.row().isNot("verified"))) {
                    facts.found(
                            tested.exhibit(),
                            tested.row(),
                            List.of(tested.key() + ": the result of "
                                    + tested.exhibit().performed()
                                    + " was not verified, and no later test of it is on record by "
                                    + exhibits.today(tested.exhibit())),
                            "test it again, and file that as a record that follows, or name it as retest");
                }
            }
        }
        return facts.answer(
                "no penetration test lists a finding from the severity that the control sets as retest-from,"
                        + " and no recovery was left unverified");
    }

    private static void penetration(Exhibits exhibits, Facts facts) {
        Acceptances acceptances = new Acceptances(exhibits.dossier());
        for (Affair found : Affairs.followed(exhibits, any -> any.rows("findings"), "id", "penetration-test")) {
            Optional<String> from = found.limits().text("retest-from");
            Optional<String> severity = found.word("severity");
            if (from.isEmpty() || !Severities.isFrom(severity, from.get())) {
                continue;
            }
            facts.examined();
            LocalDate today = exhibits.today(found.exhibit());
            missing(found, today)
                    .filter(late -> !isAccepted(acceptances, found, today))
                    .ifPresent(late -> facts.found(
                            found.exhibit(),
                            found.row(),
                            List.of(Severities.said(found.key(), severity) + ": " + late),
                            "have the fix tested, and file that as a record that follows with the day as retested"));
        }
    }

    private static Optional<String> missing(Affair found, LocalDate today) {
        Optional<Span> within = found.limits().span("retest-within");
        Optional<Moment> retested = found.ended("retested");
        if (within.isEmpty()) {
            return retested.isPresent()
                    ? Optional.empty()
                    : Optional.of("found " + found.exhibit().performed() + ", not tested again by " + today);
        }
        Moment begun = new Moment.Day(found.exhibit().performed());
        return Lateness.of("found", found.limits().after(begun, within.get()), "tested again", retested, today);
    }

    /** Whether it may stay as it is until a later day than today. */
    private static boolean isAccepted(Acceptances acceptances, Affair found, LocalDate today) {
        List<String> named = found.told().stream()
                .flatMap(any -> any.row().text("acceptance").stream())
                .toList();
        List<Accepted> some =
                acceptances.of(found.key(), found.row().text("asset").orElse(""), named);
        return acceptances.holdingFrom(today, some).isPresent();
    }
}
