package io.github.soc2evidence.report.paper.draft;

import io.github.soc2evidence.dossier.Period;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.Markdown;
import io.github.soc2evidence.report.paper.fact.Changes;
import io.github.soc2evidence.report.paper.fact.Deviating;
import io.github.soc2evidence.report.paper.fact.Material;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code bridge-letter.md}: what the record knows of the days from a period's end to the as-of day. */
public final class BridgeLetter {
    private final Material material;
    private final Draft draft;

    private BridgeLetter(Material material) {
        this.material = material;
        this.draft = new Draft(material, "Bridge letter");
    }

    /** The stream stays open. */
    public static void write(Material material, OutputStream out) throws IOException {
        BridgeLetter letter = new BridgeLetter(material);
        letter.since();
        letter.draft.writeTo(out);
    }

    private void since() {
        LocalDate today = material.dossier().asOf().day();
        Optional<Period> ended = material.dossier().periods().stream()
                .filter(period -> period.days().to().isBefore(today))
                .max(Comparator.comparing(period -> period.days().to()));
        draft.heading("The days between");
        if (ended.isEmpty()) {
            draft.line("No period of the record has ended on " + today + ": there is nothing to bridge yet.");
            return;
        }
        Days days = new Days(ended.get().days().to().plusDays(1), today);
        draft.line("Period " + Markdown.of(ended.get().id().value()) + " ended on "
                + ended.get().days().to() + ". This letter is about " + days.from() + " to " + days.to() + ", "
                + Phrase.count(days.count(), "day") + ".");
        draft.heading("What changed");
        draft.list(
                Changes.in(material, days).stream()
                        .map(any -> material.dated(any.recorded()) + " " + any.kind() + " " + Markdown.code(any.name())
                                + ": " + Markdown.of(any.what()))
                        .toList(),
                "The history shows no change of a control, policy, system, vendor, person or of soc2.yaml on these days.");
        deviations(days);
        draft.toComplete("changes and deviations on these days that the record does not show");
        draft.toComplete("what management says of these days, on whose behalf, day and signature");
        draft.line("");
        draft.line("No auditor has examined these days.");
    }

    private void deviations(Days days) {
        draft.heading("What deviated");
        long judged = material.periods().stream()
                .mapToLong(period -> period.days().common(days))
                .sum();
        if (judged < days.count()) {
            draft.line("Of " + Phrase.count(days.count() - judged, "day")
                    + " no period of the record was judged: what deviated on them is not known.");
            draft.line("");
        }
        List<String> since = Deviating.of(material).stream()
                .filter(any -> any.detected().filter(days::contains).isPresent())
                .map(any -> Markdown.code(any.judged().finding().subject().value()) + " ("
                        + any.judged().finding().rule()
                        + any.judged()
                                .finding()
                                .period()
                                .map(period -> ", period " + Markdown.of(period.value()))
                                .orElse("")
                        + ", could be seen from "
                        + any.detected().orElseThrow() + ", " + any.standing(material) + "): "
                        + Markdown.of(any.judged().finding().message()))
                .toList();
        draft.list(
                since,
                judged == 0
                        ? "Nothing can be said of deviations."
                        : "The assessment dates no deviation on the days that were judged. What is still open on"
                                + " the as-of day is not known.");
        long undated = Deviating.of(material).stream()
                .filter(any -> any.detected().isEmpty())
                .count();
        if (undated > 0) {
            draft.line("");
            draft.line("Of " + Phrase.count(undated, "further deviation")
                    + " the assessment tells no first day; deviations.csv lists them.");
        }
    }
}
