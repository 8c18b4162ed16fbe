package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affair.Telling;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A certificate that had expired when it was looked at, that has expired since with nobody looking again, or that was not renewed in time. */
public final class CertificateExpired implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("certificate-expired");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every certificate renewed before it expires, and as long before as the control says?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Affair endpoint :
                Affairs.named(exhibits, any -> any.rows("endpoints"), "endpoint", "encryption-in-transit")) {
            Set<String> known = new HashSet<>();
            Telling last = endpoint.told().get(endpoint.told().size() - 1);
            for (Telling telling : endpoint.told()) {
                Optional<LocalDate> expires = telling.row().day("certificate-expires");
                Optional<Span> before = telling.exhibit().limits().span("renewed-before");
                if (expires.isEmpty() && before.isEmpty()) {
                    continue;
                }
                facts.examined();
                LocalDate today = exhibits.until(telling.exhibit());
                Optional<String> fault = expires.isEmpty()
                        ? Optional.of("it does not say when its certificate expires")
                        : expired(telling, expires.get())
                                .or(() -> before.flatMap(span -> near(telling, expires.get(), span)))
                                .or(() -> telling.equals(last)
                                        ? unseen(telling, expires.get(), today)
                                        : Optional.empty());
                // One certificate is one fact, however many lists show it.
                if (fault.isPresent() && known.add(expires.toString())) {
                    facts.found(
                            telling.exhibit(),
                            telling.row(),
                            List.of(endpoint.key() + ": " + fault.get()),
                            "renew the certificate, and file a list that shows the new one");
                }
            }
        }
        return facts.answer("no list of endpoints of a judged period says when a certificate expires");
    }

    private static Optional<String> expired(Telling telling, LocalDate expires) {
        LocalDate day = telling.exhibit().dataAsOf();
        return !expires.isBefore(day)
                ? Optional.empty()
                : Optional.of("its certificate expired " + expires + ", and it was still in use on " + day);
    }

    private static Optional<String> near(Telling telling, LocalDate expires, Span before) {
        LocalDate day = telling.exhibit().dataAsOf();
        LocalDate reach =
                telling.exhibit().limits().after(new Moment.Day(day), before).lastDay();
        return reach.isAfter(expires)
                ? Optional.of("its certificate expires " + expires + ", " + Phrase.days(day, expires) + " after " + day
                        + ", and is to be renewed " + Limits.said(before) + " before")
                : Optional.empty();
    }

    private static Optional<String> unseen(Telling telling, LocalDate expires, LocalDate today) {
        return expires.isBefore(today)
                ? Optional.of("its certificate expired " + expires + ", and no list after the one of "
                        + telling.exhibit().dataAsOf() + " shows a new one by " + today)
                : Optional.empty();
    }
}
