package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Subject;
import java.util.stream.Stream;

/** Fewer performances in a period than its full units, though no window says so (time.md, "The series"). */
public final class OccurrencesInsufficient extends SeriesRule {
    public OccurrencesInsufficient() {
        super(
                "occurrences-insufficient",
                "Was every requirement performed as often as the period has units of it?",
                "no requirement has a window in a period that is judged");
    }

    @Override
    Stream<Finding> ask(Series series) {
        return series.operation().shortfall().stream()
                .map(shortfall -> finding(
                        series,
                        Subject.series(series.id(), series.period()),
                        Phrase.count(shortfall.units(), "full unit") + " ("
                                + series.requirement().frequency() + ") fell due in the period, and it has "
                                + Phrase.count(shortfall.performed(), "performance"),
                        "disclose why it was performed less often than the control says"));
    }
}
