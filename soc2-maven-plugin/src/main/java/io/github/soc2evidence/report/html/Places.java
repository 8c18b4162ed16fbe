package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where windows, gaps, series, records, disclosures, controls and criteria stand, by the subject that names them. */
final class Places {
    private final Material material;
    private final Map<String, String> places = new HashMap<>();
    private final List<Id> periods;

    Places(Material material) {
        this.material = material;
        Dossier dossier = material.dossier();
        Anchors anchors = material.anchors();
        this.periods = dossier.judgedPeriods().map(any -> any.id()).toList();
        dossier.judgedPeriods().flatMap(period -> period.series().stream()).forEach(this::put);
        dossier.evidence()
                .forEach(record -> places.putIfAbsent(record.value().id().toString(), anchors.record(record)));
        dossier.disclosures()
                .forEach(any -> places.putIfAbsent(
                        any.value().id().toString(),
                        anchors.disclosure(any.path(), any.value().id().value())));
        dossier.histories().forEach(any -> places.putIfAbsent(any.id().value(), anchors.control(any.id())));
        dossier.criteria().forEach(any -> places.putIfAbsent(any.id(), anchors.criterion(any.id())));
    }

    private void put(Series series) {
        String period = series.period() + " ";
        series.windows()
                .forEach(window -> places.putIfAbsent(
                        period + series.subject(window), material.anchors().window(series, window)));
        series.gaps()
                .forEach(gap -> places.putIfAbsent(
                        period + series.subject(gap), material.anchors().gap(series, gap)));
        places.putIfAbsent(
                period + series.id() + " " + series.period(), material.anchors().series(series));
    }

    /**
     * A subject, leading to where it stands, or to the whole that it is a part of.
     *
     * @param period of what it is a fact; absent where nobody says
     */
    void link(Optional<Id> period, String subject) {
        Optional<String> place = Stream.concat(
                        Stream.concat(period.stream(), period.isPresent() ? Stream.of() : periods.stream())
                                .map(id -> id + " " + subject),
                        Stream.of(subject, whole(subject)))
                .flatMap(name -> Optional.ofNullable(places.get(name)).stream())
                .findFirst();
        if (place.isPresent()) {
            material.html().link(place.get(), subject);
        } else {
            material.html().element("strong", subject);
        }
    }

    /** The record of an item, the criterion or control of an interval. */
    private static String whole(String subject) {
        int part = Math.max(subject.indexOf(" item "), subject.indexOf(" from "));
        return part < 0 ? subject : subject.substring(0, part);
    }
}
