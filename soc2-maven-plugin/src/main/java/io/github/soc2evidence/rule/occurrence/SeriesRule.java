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
    private final String nothing;

    SeriesRule(String id, String question, String nothing) {
        this.id = new RuleId(id);
        this.question = question;
        this.nothing = nothing;
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
                .filter(this::asks)
                .toList();
        return Answer.of(
                id, series.size(), nothing, series.stream().flatMap(this::ask).toList());
    }

    /** Whether the question can be put to a series. */
    boolean asks(Series series) {
        return series.operation().continuity().isEmpty()
                || !series.operation().windows().isEmpty();
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
