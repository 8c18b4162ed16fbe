package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Span;
import io.github.soc2evidence.outcome.Deadline;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Limits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Copies that failed more often, or longer, than the control allows; or that lie open, or beside the original. */
public final class BackupFailing implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("backup-failing");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Did copies succeed as often as the control asks for, encrypted and in another place?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of("backup")) {
            for (Row row : exhibit.rows("datasets")) {
                facts.examined();
                List<String> faults = faults(exhibit, row);
                if (!faults.isEmpty()) {
                    facts.found(exhibit.finding(
                            ID,
                            row,
                            String.join("; ", faults),
                            "say in a disclosure what could not have been restored meanwhile, and mend the job"));
                }
            }
        }
        return facts.answer("no record of a judged period lists the copies of a dataset");
    }

    private static List<String> faults(Exhibit exhibit, Row row) {
        List<String> faults = new ArrayList<>();
        Limits limits = exhibit.limits();
        limits.number("success-rate")
                .ifPresent(least -> rate(row)
                        .ifPresentOrElse(
                                rate -> {
                                    if (rate.compareTo(least) < 0) {
                                        faults.add(row.text("succeeded").orElse("0") + " of "
                                                + row.text("runs").orElse("0") + " runs succeeded, "
                                                + rate.toPlainString()
                                                + " %, the control asks for " + least.toPlainString() + " %");
                                    }
                                },
                                () -> faults.add("it does not say how many runs there were and succeeded")));
        limits.number("failed-in-a-row")
                .ifPresent(most -> row.number("failed-in-a-row")
                        .filter(failed -> failed.compareTo(most) > 0)
                        .ifPresent(failed ->
                                faults.add(failed.toPlainString() + " runs failed one after the other, the control"
                                        + " allows " + most.toPlainString())));
        limits.span("last-success-within")
                .ifPresent(span -> old(exhibit, row, span).ifPresent(faults::add));
        if (row.isNot("encrypted")) {
            faults.add("the copies are not encrypted");
        }
        if (row.isNot("off-site")) {
            faults.add("the copies lie in the same place as the original");
        }
        return faults;
    }

    private static Optional<BigDecimal> rate(Row row) {
        Optional<BigDecimal> runs = row.number("runs").filter(any -> any.signum() > 0);
        return runs.isEmpty()
                ? Optional.empty()
                : row.number("succeeded").map(any -> any.multiply(HUNDRED).divide(runs.get(), 1, RoundingMode.DOWN));
    }

    private static Optional<String> old(Exhibit exhibit, Row row, Span span) {
        Optional<Moment> last = row.moment("last-success");
        Moment checked = exhibit.said().performed().value().to();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Deadline deadline = exhibit.limits().after(last.get(), span);
        return deadline.isKeptBy(checked)
                ? Optional.empty()
                : Optional.of("the last copy is of " + last.get() + ", " + deadline.said() + ", checked " + checked);
    }
}
