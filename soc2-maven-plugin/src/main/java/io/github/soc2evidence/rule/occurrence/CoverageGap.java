package io.github.soc2evidence.rule.occurrence;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Gap.Reason;
import io.github.soc2evidence.timeline.Gap.Seen;
import io.github.soc2evidence.timeline.Spell;
import io.github.soc2evidence.timeline.Watch;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A time in which nothing shows that a continuous control operated, and that is longer than the control accepts. */
public final class CoverageGap extends SeriesRule {
    private static final Map<Reason, String> REASONS = Map.of(
            Reason.NOT_OPERATING, "not operating",
            Reason.UNKNOWN, "unknown",
            Reason.REMOVED, "no longer observed, its file was removed,",
            Reason.UNOBSERVED, "not observed");

    public CoverageGap() {
        super(
                "coverage-gap",
                "Did every continuous control operate without a gap longer than its tolerance?",
                "no requirement is continuous in a period that is judged");
    }

    @Override
    boolean asks(Series series) {
        return series.operation().continuity().isPresent();
    }

    @Override
    Stream<Finding> ask(Series series) {
        return series.gaps().stream()
                .filter(gap -> !gap.tolerated())
                .map(gap -> finding(
                        series,
                        series.subject(gap),
                        said(series, gap),
                        "disclose the gap; a record that is filed now fills nothing that was before it"));
    }

    private static String said(Series series, Gap gap) {
        Spell spell = gap.spell();
        return REASONS.get(gap.reason()) + " for " + Phrase.time(spell.length()) + ", from " + spell.from() + " to "
                + spell.to() + " (tolerance "
                + series.mandate()
                        .at(spell.from().atZone(ZoneOffset.UTC).toLocalDate())
                        .watch()
                        .flatMap(Watch::tolerance)
                        .map(Phrase::length)
                        .orElse("none")
                + "): at least " + Phrase.time(gap.certain()) + ", at most " + Phrase.time(gap.possible()) + "; "
                + side("last seen operating", "never seen operating before", gap.before()) + ", "
                + side("again", "not again since", gap.after());
    }

    private static String side(String seen, String never, Optional<Seen> good) {
        return good.map(any -> seen + " " + any.at() + " in " + any.commit().abbreviated())
                .orElse(never);
    }
}
