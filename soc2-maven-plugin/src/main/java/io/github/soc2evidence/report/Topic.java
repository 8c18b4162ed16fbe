package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.ControlHistory;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Criterion;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SeriesId;
import io.github.soc2evidence.timeline.Window;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an explanation is about. */
sealed interface Topic {
    /** A criterion, with the controls that answer to it. */
    record OfCriterion(Criterion criterion) implements Topic {}

    /**
     * A control, or what is left of it by the narrower names that were given.
     *
     * @param requirement one of its requirements
     * @param series of one subject
     * @param window one window, whichever judged periods have it
     */
    record OfControl(
            ControlHistory control, Optional<Id> requirement, Optional<SeriesId> series, Optional<String> window)
            implements Topic {
        boolean isWhole() {
            return requirement.isEmpty();
        }

        boolean shows(Series any) {
            return any.id().control().equals(control.id())
                    && requirement
                            .map(any.id().requirement().requirement()::equals)
                            .orElse(true)
                    && series.map(any.id()::equals).orElse(true)
                    && (window.isEmpty() || any.windows().stream().anyMatch(this::shows));
        }

        boolean shows(Window any) {
            return window.map(any.id()::equals).orElse(true);
        }

        private OfControl with(Id name) {
            return new OfControl(control, Optional.of(name), Optional.empty(), Optional.empty());
        }

        private OfControl with(SeriesId id) {
            return new OfControl(control, Optional.of(id.requirement().requirement()), Optional.of(id), window);
        }

        private OfControl at(String id) {
            return new OfControl(control, requirement, series, Optional.of(id));
        }
    }

    /** What was asked for, by its name. */
    static Optional<Topic> of(Dossier dossier, String asked) {
        return Optional.ofNullable(
                named(dossier, dossier.judgedPeriods().toList()).get(asked.strip()));
    }

    /** Why there is no such topic; absent where there is. */
    static Optional<String> refusal(Assessment assessment, Dossier dossier, String asked) {
        String name = asked.strip();
        Map<String, Topic> known = named(dossier, dossier.judgedPeriods().toList());
        if (known.containsKey(name)) {
            return Optional.empty();
        }
        Optional<Period> closed = dossier.periods().stream()
                .filter(period -> !period.isJudged())
                .filter(period -> named(dossier, List.of(period)).containsKey(name))
                .findFirst();
        return Optional.of(closed.map(period -> "\"" + name + "\" is of period " + period.id()
                        + ", which is not judged: it " + Headline.standing(assessment, period))
                .orElseGet(() -> "the record has no \"" + name + "\"" + Phrase.didYouMean(name, known.keySet())));
    }

    private static Map<String, Topic> named(Dossier dossier, List<Period> periods) {
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (ControlHistory control : dossier.histories()) {
            OfControl whole = new OfControl(control, Optional.empty(), Optional.empty(), Optional.empty());
            topics.put(control.id().value(), whole);
            control.requirements()
                    .forEach(name -> topics.put(new RequirementId(control.id(), name).toString(), whole.with(name)));
        }
        for (Period period : periods) {
            for (Series series : period.series()) {
                String requirement = series.id().requirement().toString();
                if (topics.get(requirement) instanceof OfControl topic) {
                    OfControl one = series.id().subject().isEmpty() ? topic : topic.with(series.id());
                    topics.putIfAbsent(series.id().toString(), one);
                    series.gaps()
                            .forEach(gap ->
                                    topics.putIfAbsent(series.subject(gap).value(), one));
                    for (Window window : series.windows()) {
                        topics.putIfAbsent(series.subject(window).value(), one.at(window.id()));
                        topics.putIfAbsent(requirement + " " + window.id(), topic.at(window.id()));
                    }
                }
            }
        }
        Criterion.all().forEach(criterion -> topics.putIfAbsent(criterion.id(), new OfCriterion(criterion)));
        return topics;
    }
}
