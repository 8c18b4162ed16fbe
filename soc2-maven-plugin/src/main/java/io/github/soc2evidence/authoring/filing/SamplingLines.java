package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Frame;
import io.github.soc2evidence.dossier.Frozen;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Sample;
import io.github.soc2evidence.model.SampleSize;
import io.github.soc2evidence.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What soc2:sample tells, line by line, inert on a terminal. */
public final class SamplingLines {
    /** How many picks are told one by one. */
    private static final int MOST = 100;

    /** How many items are told that would take the place of others. */
    private static final int SPARE = 3;

    private final Dossier dossier;
    private final List<Frame> frames;

    public SamplingLines(Dossier dossier) {
        this.dossier = dossier;
        this.frames = Frame.of(dossier);
    }

    /** What can be drawn from. */
    public List<String> populations() {
        List<String> lines = new ArrayList<>();
        for (Frame frame : frames) {
            Frozen frozen = frame.now(dossier);
            lines.add(frame.population() + "  "
                    + frozen.trouble()
                            .map(why -> "nothing can be drawn: " + why)
                            .orElseGet(() -> {
                                int there = frozen.items().size();
                                SampleSize usual = frame.usual(there);
                                return Phrase.count(there, frame.of() == Sample.Of.ITEMS ? "item" : "window")
                                        + ", usually " + usual.size() + " (" + usual.row() + ")";
                            }));
        }
        lines.add(
                frames.isEmpty()
                        ? "No judged period has a population or a window to draw from."
                        : "Draw with -Dsoc2.requirement=CONTROL/REQUIREMENT -Dsoc2.seed=... -Dsoc2.seedBy=..."
                                + " (sizes are an aid to planning; the auditor decides).");
        return lines.stream().map(Plain::of).toList();
    }

    /** What was drawn. */
    public List<String> told(SampleDraft draft, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add((dryRun ? "would write " : "wrote ") + draft.path());
        lines.add("  " + draft.size() + " of " + draft.items().size() + " of \"" + draft.population() + "\", frozen in "
                + draft.commit().abbreviated() + "; "
                + draft.row().or(draft::reason).orElse("")
                + (draft.purpose() == Sample.Purpose.SELF_TEST
                        ? "; a self-test, for " + draft.by() + " gave the seed"
                        : ""));
        draft.picks().stream().limit(MOST).forEach(any -> lines.add("  " + any.hex() + "  " + any.item()));
        if (draft.size() > MOST) {
            lines.add("  and " + (draft.size() - MOST) + " more in the file");
        }
        if (!draft.next(SPARE).isEmpty()) {
            lines.add("Should one not be there to be looked at, these come next:");
            draft.next(SPARE).forEach(any -> lines.add("  " + any.hex() + "  " + any.item()));
        }
        frame(draft).stream()
                .flatMap(any -> any.unknown(dossier.asOf().day()).stream())
                .map(Days::toString)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(
                        days -> lines.add("No list is known of " + days + ": nothing of these days could be drawn."));
        lines.add("Commit the file: soc2:verify draws it again each time.");
        return lines.stream().map(Plain::of).toList();
    }

    private Optional<Frame> frame(SampleDraft draft) {
        return frames.stream()
                .filter(any -> any.population().equals(draft.population()) && any.of() == draft.of())
                .findFirst();
    }
}
