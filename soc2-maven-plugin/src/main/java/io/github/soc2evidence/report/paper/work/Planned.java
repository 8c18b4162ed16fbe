package io.github.soc2evidence.report.paper.work;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Frame;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.SampleSize;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.register.Requirements;
import java.util.List;

/**
 * What a sample can be drawn from, how large one usually is, and those that were drawn.
 *
 * @param there how many windows or items there are
 * @param size a planning aid
 * @param drawn the committed ones
 */
record Planned(Frame frame, int there, SampleSize size, List<Committed<Sample>> drawn) {

    /** Of the requirements of one control, period by period; of what is continuous there is none. */
    static List<Planned> of(Material material, List<Series> series) {
        return Frame.of(series).stream().map(frame -> of(material, frame)).toList();
    }

    private static Planned of(Material material, Frame frame) {
        int there = Math.toIntExact(Math.min(Integer.MAX_VALUE, there(frame)));
        return new Planned(
                frame,
                there,
                frame.usual(there),
                material.dossier().samples().stream()
                        .filter(any -> any.value().population().of() == frame.of()
                                && any.value().drawnFrom().equals(frame.population()))
                        .toList());
    }

    private static long there(Frame frame) {
        return frame.of() == Sample.Of.ITEMS
                ? frame.counted()
                : frame.series().stream()
                        .flatMap(any -> any.windows().stream())
                        .filter(window ->
                                window.tiling().isEmpty() && window.verdict().wasDue())
                        .count();
    }

    /** {@code CM-02/changes 2026, items of its lists}. */
    String population() {
        return frame.population()
                + (frame.of() == Sample.Of.ITEMS ? ", items of its lists" : ", windows that were due");
    }

    String frequency() {
        return Requirements.frequency(frame.series().get(0));
    }

    /** Whether there still is a sample to be chosen: what management draws is none of the auditor's. */
    boolean isOpen() {
        return drawn.stream().noneMatch(any -> any.value().purpose() == Sample.Purpose.AUDIT);
    }
}
