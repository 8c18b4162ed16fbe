package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A number that a record states, and that its own parts do not add up to. */
public final class FigureMismatch implements Rule<Exhibits> {
    private static final RuleId ID = new RuleId("figure-mismatch");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 12;

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Is every number that a record states what its own parts add up to?";
    }

    @Override
    public Answer examine(Exhibits exhibits) {
        Facts facts = new Facts(ID);
        for (Exhibit exhibit : exhibits.of("uptime")) {
            for (Row row : exhibit.rows("services")) {
                if (row.number("measured").isPresent() && row.number("minutes").isPresent()) {
                    facts.examined();
                    uptime(exhibit, row).ifPresent(what -> facts.found(found(exhibit, row, what)));
                }
            }
        }
        for (Exhibit exhibit : exhibits.of("backup")) {
            for (Row row : exhibit.rows("datasets")) {
                Optional<BigDecimal> runs = row.number("runs");
                Optional<BigDecimal> succeeded = row.number("succeeded");
                if (runs.isPresent() && succeeded.isPresent()) {
                    facts.examined();
                    if (succeeded.get().compareTo(runs.get()) > 0) {
                        facts.found(found(
                                exhibit,
                                row,
                                "of " + runs.get().toPlainString() + " runs "
                                        + succeeded.get().toPlainString() + " are said to have succeeded"));
                    }
                }
            }
        }
        return facts.answer("no record of a judged period states an uptime with its minutes, or counts runs");
    }

    private static Finding found(Exhibit exhibit, Row row, String what) {
        return exhibit.finding(ID, row, what, "count again, and file a record that amends this one");
    }

    /** To as many decimals as are stated. */
    private static Optional<String> uptime(Exhibit exhibit, Row row) {
        BigDecimal minutes = row.number("minutes").orElseThrow();
        Optional<BigDecimal> down = row.number("minutes-down").or(() -> listed(exhibit, row));
        if (down.isEmpty() || minutes.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal stated = row.number("measured").orElseThrow();
        BigDecimal counted =
                HUNDRED.subtract(down.get().multiply(HUNDRED).divide(minutes, DIGITS, RoundingMode.HALF_UP));
        int scale = Math.max(0, stated.scale());
        boolean same = counted.setScale(scale, RoundingMode.HALF_UP).compareTo(stated) == 0
                || counted.setScale(scale, RoundingMode.DOWN).compareTo(stated) == 0;
        return same
                ? Optional.empty()
                : Optional.of("it states " + stated.toPlainString() + " %; "
                        + down.get().toPlainString() + " of "
                        + minutes.toPlainString() + " minutes down are "
                        + counted.setScale(Math.max(scale, 2), RoundingMode.HALF_UP)
                                .toPlainString() + " %");
    }

    /** The minutes of the times that the record lists; what was planned does not count. */
    private static Optional<BigDecimal> listed(Exhibit exhibit, Row row) {
        List<Row> times = exhibit.rows("downtime").stream()
                .filter(any -> any.text("service").equals(row.text("service")) && !any.is("planned"))
                .toList();
        Duration sum = Duration.ZERO;
        for (Row time : times) {
            Optional<Moment> from = time.moment("from");
            Optional<Moment> to = time.moment("to");
            if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(Duration.between(
                    from.get().instant(exhibit.zone()), to.get().instant(exhibit.zone())));
        }
        return exhibit.has("downtime")
                ? Optional.of(
                        BigDecimal.valueOf(sum.toSeconds()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }
}
