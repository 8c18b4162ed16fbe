package io.github.soc2evidence.rule.definition;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Control.Change;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Operation;
import io.github.soc2evidence.timeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A control that changed within a period: a candidate line for the description of significant changes. */
public final class ControlChanged implements Rule<Dossier> {
    private static final RuleId ID = new RuleId("control-changed");

    @Override
    public RuleId id() {
        return ID;
    }

    @Override
    public String question() {
        return "Which controls changed within a period, and how?";
    }

    @Override
    public Answer examine(Dossier dossier) {
        return Answer.of(
                ID,
                dossier.histories().size(),
                "there is no control",
                Redefined.in(dossier).stream()
                        // What a deviation says already needs no note.
                        .filter(any -> !any.isUnexplained() && !any.isUndeclaredWeakening())
                        .map(ControlChanged::finding)
                        .toList());
    }

    private static Finding finding(Redefined redefined) {
        Optional<Change> why = redefined.why();
        String kind = why.map(change -> change.kind() + ": ").orElse("");
        String reason = why.map(change -> " (" + change.note()
                        + change.approved()
                                .map(act -> "; approved by " + act.by() + " on " + act.on())
                                .orElse("; approval not stated")
                        + ")")
                .orElse("");
        String rejudged = why.filter(change -> change.kind() == Change.Kind.CORRECTION)
                .map(change -> rejudged(redefined))
                .orElse("");
        return redefined.finding(
                ID,
                "changed " + redefined.edition().since() + ", " + kind + redefined.said(any -> true) + reason
                        + rejudged,
                "name it among the significant changes of the period, if it is one");
    }

    /** A correction reaches back: what it turned is told window by window. */
    private static String rejudged(Redefined redefined) {
        List<String> turned = new ArrayList<>();
        for (Series series : redefined.period().series()) {
            if (series.id().control().equals(redefined.control().id())) {
                series.uncorrected().ifPresent(told -> turned(series, told, turned));
            }
        }
        return turned.isEmpty()
                ? "; no window reads differently for it"
                : "; with it, and otherwise: " + String.join(", ", turned);
    }

    private static void turned(Series series, Operation told, List<String> turned) {
        Map<String, Verdict> before = new TreeMap<>();
        told.windows().forEach(window -> before.put(window.id(), window.verdict()));
        for (Window window : series.windows()) {
            Verdict other = before.remove(window.id());
            if (other != window.verdict()) {
                turned.add(series.id() + " " + window.id() + " " + window.verdict()
                        + (other == null ? " (no such window)" : " (" + other + ")"));
            }
        }
        before.forEach((id, verdict) -> turned.add(series.id() + " " + id + " no window (" + verdict + ")"));
    }
}
