package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Subject;
import java.util.stream.Stream;

/** Neighbouring performances that lie further apart than one and a half units (time.md, "The series"). */
public final class OccurrenceSpacing extends SeriesRule {
    public OccurrenceSpacing() {
        super(
                "occurrence-spacing",
                "Do neighbouring performances lie no further apart than one and a half units?",
                "no requirement has a window in a period that is judged");
    }

    @Override
    Stream<Finding> ask(Series series) {
        return series.operation().spacings().stream()
                .map(spacing -> finding(
                        series,
                        Subject.interval(series.id().toString(), spacing.from()),
                        "performed " + spacing.from() + " and next " + spacing.to() + ", "
                                + Phrase.days(spacing.from(), spacing.to()) + " apart, more than one and a half of "
                                + series.requirement().frequency() + " (" + Phrase.count(spacing.most(), "day") + ")",
                        "say what was in place between them; nothing can be performed there now"));
    }
}
