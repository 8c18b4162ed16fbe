package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Observation;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The observations of continuous requirements, revision by revision: one that serves several series is told of once. */
record Sightings(List<Series> continuous, ZoneId zone) {

    static Sightings of(Dossier dossier) {
        return new Sightings(
                dossier.judgedPeriods()
                        .flatMap(period -> period.series().stream())
                        .filter(series -> series.operation().continuity().isPresent())
                        .toList(),
                dossier.zone());
    }

    /**
     * What is to be said of some of them.
     *
     * @param which those of a series
     * @param message what is wrong with one, with its arithmetic
     */
    <T> List<Finding> findings(
            RuleId rule,
            Function<Continuity, Collection<T>> which,
            Function<T, Observation> observation,
            BiFunction<Series, T, String> message,
            String remedy) {
        Map<String, Finding> findings = new LinkedHashMap<>();
        for (Series series : continuous) {
            for (T each : which.apply(series.operation().continuity().orElseThrow())) {
                Observation told = observation.apply(each);
                if (series.mandate()
                        .period()
                        .contains(told.performed().atZone(series.zone(zone)).toLocalDate())) {
                    Subject subject = Subject.pastRevision(told.path(), told.commit());
                    findings.computeIfAbsent(
                            series.period() + " " + subject,
                            any -> Finding.of(rule, subject, message.apply(series, each), remedy)
                                    .at(Location.of(told.path()).in(told.commit()))
                                    .in(series.period())
                                    .about(series.id().control()));
                }
            }
        }
        return List.copyOf(findings.values());
    }

    /** At how many instants somebody or something looked. */
    int count() {
        return continuous.stream()
                .mapToInt(
                        series -> series.operation().continuity().orElseThrow().observed())
                .sum();
    }
}
