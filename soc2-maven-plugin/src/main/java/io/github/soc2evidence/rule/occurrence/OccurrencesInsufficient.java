package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** Fewer performances in a period than its full units, though no window says so (time.md, "The series"). */
public final class OccurrencesInsufficient implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("occurrences-insufficient");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Was every requirement performed as often as the period has units of it?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        List<Series> series = dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .toList();
        return Answer.of(
                ID,
                series.size(),
                "no requirement has a window in a period that is judged",
                series.stream().flatMap(OccurrencesInsufficient::finding).toList());
    }

    private static Stream<Finding> finding(Series series) {
        return series.operation().shortfall().stream()
                .map(shortfall -> Finding.of(
                                ID,
                                Subject.series(series.id(), series.period()),
                                Phrase.count(shortfall.units(), "full unit") + " ("
                                        + series.requirement().frequency() + ") fell due in the period, and it has "
                                        + Phrase.count(shortfall.performed(), "performance"),
                                "disclose why it was performed less often than the control says")
                        .at(series.declared())
                        .in(series.period())
                        .about(series.id().control()));
    }
}
