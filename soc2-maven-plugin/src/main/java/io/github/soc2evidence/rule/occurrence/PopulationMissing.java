package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.OpenItems;
import io.github.soc2evidence.dossier.OpenItems.OpenItem;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Nominal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A slice whose deadline has passed and of which nothing was delivered: what happened in it is not known. */
public final class PopulationMissing extends SliceRule {
    public PopulationMissing() {
        super("population-missing", "Was all that happened in a slice of time delivered before its deadline passed?");
    }

    @Override
    Stream<Fact> facts(Asked slice) {
        String missing = slice.window().verdict() == Verdict.MISSED
                ? slice.tiling().strands().stream()
                        .filter(strand -> strand.tiles().isEmpty())
                        .map(strand -> strand.name().isEmpty() ? "no population" : "none of " + strand.name())
                        .collect(Collectors.joining(" and "))
                : "";
        Nominal nominal = slice.window().nominal();
        return missing.isEmpty()
                ? Stream.empty()
                : Stream.of(new Fact(
                        missing + " was delivered by the deadline " + nominal.deadline()
                                + " or since: what happened in " + said(nominal.days()) + " is not known",
                        "file the population, which counts whenever it is delivered; else disclose the slice",
                        Optional.empty()));
    }

    /** What was not yet done when its population was extracted, and is not known to be done since. */
    @Override
    Stream<Finding> overall(Dossier dossier) {
        OpenItems open = new OpenItems(dossier);
        Set<Subject> told = new HashSet<>();
        return dossier.windows()
                .flatMap(placed -> open.of(placed.series(), placed.window()).stream()
                        .filter(item -> dossier.asOf()
                                .dayIn(placed.series().zone(dossier.zone()))
                                .isAfter(item.last()))
                        .map(item -> finding(placed.series(), item)))
                .filter(finding -> told.add(finding.subject()));
    }

    private Finding finding(Series series, OpenItem item) {
        return Finding.of(
                        id(),
                        Subject.item(item.record(), item.key()),
                        "due " + item.due() + ", not done when it was extracted on " + item.extracted()
                                + ", and no record that follows lists it by " + item.last()
                                + " or since: whether it was done is not known",
                        "file a record that follows " + item.record()
                                + " and lists the item with the day on which it was done; else disclose it")
                .at(item.at())
                .in(series.period())
                .about(series.id().control());
    }
}
