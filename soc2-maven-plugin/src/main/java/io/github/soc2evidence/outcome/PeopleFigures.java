package io.github.soc2evidence.outcome;

import io.github.soc2evidence.outcome.Tally.Entry;
import java.util.List;
import java.util.Optional;

/** What people completed, and what management decided. */
final class PeopleFigures {
    private PeopleFigures() {}

    static void training(Tally tally) {
        rated(tally, tally.latest("roster"), "head-count", "completed", "training-rate", "completed");
    }

    static void acknowledgements(Tally tally) {
        rated(
                tally,
                tally.rows("acknowledgements"),
                "acknowledgements-due",
                "acknowledged",
                "acknowledgement-rate",
                "acknowledged");
    }

    private static void rated(Tally tally, List<Entry> rows, String all, String some, String rate, String field) {
        if (rows.isEmpty()) {
            return;
        }
        tally.counts(all, some, rows, row -> row.has(field));
        long done = rows.stream().filter(entry -> entry.row().has(field)).count();
        tally.rate(rate, Optional.empty(), done, rows.size(), Tally.from(rows));
    }

    static void risks(Tally tally) {
        List<Entry> risks = tally.newest("risks");
        if (risks.isEmpty()) {
            return;
        }
        tally.countEach("risks", risks, entry -> entry.row().word("rating").orElse("not rated"));
        tally.count(
                "risks-treated",
                risks.stream().filter(entry -> entry.row().has("treatment")).toList());
    }
}
