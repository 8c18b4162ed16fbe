package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import java.util.List;
import java.util.stream.Stream;

/** A rule that asks the same of every series as a whole. */
abstract class SeriesRule implements Rule<Dossier> {
    private final RuleId id;
    private final String question;

    SeriesRule(String id, String question) {
        this.id = new RuleId(id);
        this.question = question;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String question() {
        return question;
    }

    @Override
    public final Answer examine(Dossier dossier) {
        List<Series> series = dossier.judgedPeriods()
                .flatMap(period -> period.series().stream())
                .toList();
        return Answer.of(
                id,
                series.size(),
                "no requirement has a window in a period that is judged",
                series.stream().flatMap(this::ask).toList());
    }

    /** What is to be said of a series. */
    abstract Stream<Finding> ask(Series series);

    final Finding finding(Series series, Subject subject, String message, String remedy) {
        return Finding.of(id, subject, message, remedy)
                .at(series.declared())
                .in(series.period())
                .about(series.id().control());
    }
}
