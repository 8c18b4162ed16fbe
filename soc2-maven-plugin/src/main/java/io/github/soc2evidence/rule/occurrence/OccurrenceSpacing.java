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

/** Neighbouring performances that lie further apart than one and a half units (time.md, "The series"). */
public final class OccurrenceSpacing implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("occurrence-spacing");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Do neighbouring performances lie no further apart than one and a half units?";
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
                series.stream().flatMap(OccurrenceSpacing::findings).toList());
    }

    private static Stream<Finding> findings(Series series) {
        return series.operation().spacings().stream()
                .map(spacing -> Finding.of(
                                ID,
                                Subject.interval(series.id().toString(), spacing.from()),
                                "performed " + spacing.from() + " and next " + spacing.to() + ", "
                                        + Phrase.days(spacing.from(), spacing.to())
                                        + " apart, more than one and a half of "
                                        + series.requirement().frequency() + " (" + Phrase.count(spacing.most(), "day")
                                        + ")",
                                "say what was in place between them; nothing can be performed there now")
                        .at(series.declared())
                        .in(series.period())
                        .about(series.id().control()));
    }
}
