package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.RequirementId;
import io.github.soc2evidence.model.SampleSize;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.register.Requirements;
import io.github.soc2evidence.timeline.Strand;
import io.github.soc2evidence.timeline.Tile;
import io.github.soc2evidence.timeline.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a sample could be drawn from, and how large one usually is.
 *
 * @param population the requirement, and of what is driven by events the list
 * @param there how many windows or items there are
 * @param frequency as the control says it
 * @param size a planning aid
 */
record Planned(RequirementId requirement, Id period, String population, int there, String frequency, SampleSize size) {

    /** Of the requirements of one control, period by period; of what is continuous there is none. */
    static List<Planned> of(Material material, List<Series> series) {
        Map<String, List<Series>> grouped = new TreeMap<>();
        series.forEach(
                any -> grouped.computeIfAbsent(any.id().requirement() + " " + any.period(), key -> new ArrayList<>())
                        .add(any));
        List<Planned> all = new ArrayList<>();
        grouped.values().forEach(group -> all.addAll(of(group)));
        return all;
    }

    private static List<Planned> of(List<Series> group) {
        Series first = group.get(0);
        RequirementId id = first.id().requirement();
        String frequency = Requirements.frequency(first);
        List<Planned> all = new ArrayList<>();
        List<Window> windows = group.stream()
                .flatMap(any -> any.windows().stream())
                .filter(window -> window.tiling().isEmpty() && window.verdict().wasDue())
                .toList();
        if (!windows.isEmpty()) {
            all.add(new Planned(
                    id,
                    first.period(),
                    id + ", windows that were due",
                    windows.size(),
                    frequency,
                    SampleSize.ofWindows(windows.get(0).terms().unit(), windows.size())));
        }
        populations(group)
                .forEach((name, count) -> all.add(new Planned(
                        id,
                        first.period(),
                        id + (name.isEmpty() ? "" : " " + name) + ", items of its lists",
                        count,
                        frequency,
                        SampleSize.ofEvents(count))));
        return all;
    }

    private static Map<String, Integer> populations(List<Series> group) {
        Stream<Strand> strands = group.stream()
                .flatMap(any -> any.windows().stream())
                .flatMap(window -> window.tiling().stream())
                .flatMap(tiling -> tiling.strands().stream());
        Map<String, Integer> counts = new LinkedHashMap<>();
        strands.forEach(strand -> counts.merge(
                strand.name(),
                Math.toIntExact(Math.min(
                        Integer.MAX_VALUE / 2,
                        strand.sound().stream()
                                .map(Tile::delivery)
                                .distinct()
                                .mapToLong(any -> any.count())
                                .sum())),
                Math::addExact));
        return counts;
    }
}
