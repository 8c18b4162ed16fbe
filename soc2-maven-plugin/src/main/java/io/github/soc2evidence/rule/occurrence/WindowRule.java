package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.Dossier.Placed;
import io.github.soc2evidence.dossier.RecordIndex;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.CompleteWhen;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Rule;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import java.util.List;
import java.util.Optional;

/** A rule that asks the same of every window, one by one; slices of time have rules of their own. */
abstract class WindowRule implements Rule<Dossier> {
    private final RuleId id;
    private final String question;

    WindowRule(String id, String question) {
        this.id = new RuleId(id);
        this.question = question;
    }

    @Override
    public final RuleId id() {
        return id;
    }

    @Override
    public final String question() {
        return question;
    }

    @Override
    public final Answer examine(Dossier dossier) {
        List<Placed> windows =
                dossier.windows().filter(placed -> asksOf(placed.window())).toList();
        RecordIndex records = new RecordIndex(dossier);
        return Answer.of(
                id,
                windows.size(),
                "no requirement has a window in a period that is judged",
                windows.stream()
                        .flatMap(placed -> ask(dossier, records, placed).stream())
                        .toList());
    }

    /** Whether it asks of windows of this kind. */
    boolean asksOf(Window window) {
        return window.tiling().isEmpty();
    }

    private Optional<Finding> ask(Dossier dossier, RecordIndex records, Placed placed) {
        Series series = placed.series();
        Window window = placed.window();
        return fact(dossier, series, window)
                .map(fact -> Finding.of(id, series.subject(window), fact, remedy(series, window))
                        .at(location(records, series, window))
                        .in(series.period())
                        .about(series.id().control()));
    }

    /** The fact with its arithmetic, where the rule has something to say of a window. */
    abstract Optional<String> fact(Dossier dossier, Series series, Window window);

    /** What to do next. */
    abstract String remedy(Series series, Window window);

    /** The record that was taken; the requirement where there is none. */
    static Location location(RecordIndex records, Series series, Window window) {
        return window.taken()
                .flatMap(records::of)
                .map(record -> record.at(record.value().performed().at()))
                .orElseGet(series::declared);
    }

    /** {@code grace 0 days}. */
    static String grace(Window window) {
        return "grace " + window.terms().grace();
    }

    /** {@code due 2026-03-31, performed 2026-04-10}. */
    static String dueAndPerformed(Window window, Occurrence taken) {
        return "due " + window.nominal().due() + ", " + performed(window, taken);
    }

    /** {@code performed 2026-04-10}; where the review decides, {@code reviewed 2026-04-12 (performed 2026-04-10)}. */
    static String performed(Window window, Occurrence taken) {
        return window.terms().completeWhen() == CompleteWhen.REVIEWED
                ? "reviewed " + taken.reviewed() + " (performed " + taken.performed() + ")"
                : "performed " + taken.performed();
    }
}
