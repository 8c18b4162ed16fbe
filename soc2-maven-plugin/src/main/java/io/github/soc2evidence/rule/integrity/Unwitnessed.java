package io.github.soc2evidence.rule.integrity;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.trust.Bracket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record for which nobody outside the company vouches as closely as soc2.yaml asks (trust.md, "Witnessed time"). */
public final class Unwitnessed implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("unwitnessed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Does somebody outside the company vouch for the time of every record, as closely as soc2.yaml asks?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        Optional<Span> widest =
                dossier.testimony().policy().flatMap(TrustPolicy::bracket).map(any -> any.value());
        if (widest.isEmpty()) {
            return Answer.of(ID, 0, "soc2.yaml asks for no bracket", List.of());
        }
        List<Finding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        int examined = 0;
        for (Committed<Evidence> record : dossier.everyRecord().toList()) {
            if (dossier.periodOf(record.recorded().at()).isPresent() && !dossier.isImported(record.recorded())) {
                examined++;
                fault(record.recorded(), widest.get(), dossier)
                        // Of a file that a job writes over, the first revision speaks for the others.
                        .filter(any -> record.kept() == Kept.ONCE || told.add(record.path()))
                        .ifPresent(message -> findings.add(finding(record, message, dossier)));
            }
        }
        return Answer.of(ID, examined, "no record was recorded within a judged period", findings);
    }

    private static Optional<String> fault(Recorded recorded, Span widest, Dossier dossier) {
        Bracket bracket = dossier.testimony().brackets().at(recorded.position());
        String asked = "soc2.yaml asks for " + Phrase.length(widest);
        Instant latest = end(bracket.notBefore().orElse(recorded.at()), widest, dossier);
        if (bracket.notAfter().isEmpty()) {
            // A witness may still come.
            return dossier.asOf().instant().isAfter(latest)
                    ? Optional.of(
                            "recorded " + recorded.at() + " by git alone: nobody outside the company vouches that it"
                                    + " existed by any date (level T0); " + asked)
                    : Optional.empty();
        }
        Duration width = bracket.width(recorded.at()).orElseThrow();
        return bracket.notAfter().get().isAfter(latest)
                ? Optional.of("witnessed between "
                        + bracket.notBefore().map(Instant::toString).orElse("an unknown time") + " and "
                        + bracket.notAfter().get() + " (level " + bracket.level() + ", " + Phrase.length(width) + "); "
                        + asked)
                : Optional.empty();
    }

    private static Instant end(Instant from, Span widest, Dossier dossier) {
        ZonedDateTime start = from.atZone(dossier.zone());
        return start.with(widest.after(start.toLocalDate(), Set.of())).toInstant();
    }

    private static Finding finding(Committed<Evidence> record, String message, Dossier dossier) {
        return Finding.of(
                        ID,
                        record.subject(record.value().id().value()),
                        message,
                        "commit an anchor with a time stamp each week from now on: soc2:anchor -Dsoc2.timeStampUrl=…")
                .at(record.at(record.value().at()))
                .in(dossier.periodOf(record.recorded().at()).map(io.github.soc2evidence.dossier.Period::id));
    }
}
