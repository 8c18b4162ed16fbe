package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Checked;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.timeline.Tile;
import io.github.soc2evidence.timeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What {@code soc2:check} says on a terminal. */
public record CheckLines(boolean ascii, boolean colored) {
    private static final int MOST = 12;

    /**
     * Tells it.
     *
     * @param alone why there is nothing committed to compare with, if there is nothing
     */
    public List<String> lines(Checked checked, Optional<String> alone) {
        List<String> lines = new ArrayList<>();
        checked.told().forEach(any -> finding(any, lines));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(alone.map(why -> "All files count as new: " + Plain.of(why) + ".")
                .orElseGet(() -> changes(checked)));
        windows(checked, lines);
        int others = checked.findings().size() - checked.told().size();
        if (others > 0) {
            lines.add(Phrase.count(others, "warning") + " about files that are as they are committed.");
        }
        lines.add(ink(
                checked.faults().isEmpty() ? Ink.GREEN : Ink.RED,
                checked.faults().isEmpty()
                        ? "Nothing has to be mended."
                        : Phrase.count(checked.faults().size(), "thing") + " to mend."));
        lines.add("No verdict was given: that takes what is committed, and its history. Commit, then run soc2:verify.");
        return lines;
    }

    private static String changes(Checked checked) {
        int changed = checked.changed().size();
        return changed == 0
                ? "Nothing differs from what is committed."
                : Phrase.count(changed, "file") + (changed == 1 ? " differs" : " differ") + " from what is committed.";
    }

    private void finding(Judged judged, List<String> lines) {
        Finding finding = judged.finding();
        String where =
                finding.at().map(Object::toString).orElse(finding.subject().value());
        lines.add(ink(
                        judged.severity() == Severity.ERROR ? Ink.RED : Ink.YELLOW,
                        finding.rule().value()) + "  " + Plain.of(where));
        lines.add("  " + Plain.of(finding.message()));
        lines.add("  " + (ascii ? "-> " : "\u2192 ") + Plain.of(finding.remedy()));
    }

    private void windows(Checked checked, List<String> lines) {
        List<String> told = new ArrayList<>();
        checked.brought().stream().map(any -> any.value().id().value()).forEach(record -> {
            checked.wouldSatisfy(record).forEach(placed -> told.add(satisfied(record, placed)));
            checked.wouldTile(record).forEach(placed -> told.add(tiled(record, placed)));
            checked.wouldStandBeside(record).forEach(placed -> told.add(beside(record, placed)));
        });
        checked.brought()
                .forEach(any -> any.value()
                        .state()
                        .ifPresent(state -> told.add(any.value().id() + " would be an observation of "
                                + any.value().satisfies().get(0) + ": " + state + " at "
                                + any.value().performed().value())));
        checked.idle().forEach((record, why) -> told.add(record + " counts for no window: " + Plain.of(why)));
        told.stream().limit(MOST).forEach(lines::add);
        if (told.size() > MOST) {
            lines.add("and " + Phrase.count(told.size() - MOST, "more window"));
        }
    }

    /** {@code AC-03-2026-Q1-okta would count for AC-03/review[okta] 2026-Q1: on-time, performed 2026-04-08, due 2026-04-15}. */
    private static String satisfied(Id record, Placed placed) {
        Window window = placed.window();
        return record + " would count for " + placed.series().subject(window) + ": " + window.verdict() + ", performed "
                + window.taken().map(window.terms()::day).orElseThrow() + ", due "
                + window.nominal().due()
                + (window.nominal().due().equals(window.nominal().deadline())
                        ? ""
                        : ", deadline " + window.nominal().deadline());
    }

    /** {@code CM-02-2026-01 would cover 2026-01-01..2026-01-31 of CM-02/changes 2026-01: on-time, due 2026-02-14}. */
    private static String tiled(Id record, Placed placed) {
        Window window = placed.window();
        List<Tile> tiles = window.tiling()
                .orElseThrow()
                .tiles()
                .filter(tile -> tile.delivery().by().record().equals(record))
                .toList();
        DaySet days = DaySet.of(
                tiles.stream().filter(tile -> !tile.isEarly()).map(Tile::days).toList());
        String covered = days.stretches().stream().map(Days::toString).collect(Collectors.joining(", "));
        return record + " would cover "
                + (days.isEmpty()
                        ? "no day, extracted " + tiles.get(0).delivery().extracted() + " before it was over,"
                        : covered)
                + " of " + placed.series().subject(window) + ": " + window.verdict() + ", due "
                + window.nominal().due();
    }

    private static String beside(Id record, Placed placed) {
        return record + " would be a further candidate for "
                + placed.series().subject(placed.window()) + ", which rests on "
                + placed.window().taken().orElseThrow().record();
    }

    private String ink(Ink ink, String text) {
        return ink.on(text, colored);
    }
}
