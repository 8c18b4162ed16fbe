package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Marks;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.timeline.Continuity;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Gap.Seen;
import io.github.soc2evidence.timeline.Spell;
import java.time.Duration;
import java.util.Optional;

/** What was seen of something continuous, and each gap with its arithmetic (time.md, "Continuous requirements"). */
public final class GapLines {
    private static final int MOST = 100;

    private final Marks marks;
    private final Sheet page;

    public GapLines(Marks marks, Sheet page) {
        this.marks = marks;
        this.page = page;
    }

    void write(Series series, Continuity continuity) {
        page.blank();
        observations(continuity);
        continuity.gaps().stream().limit(MOST).forEach(gap -> gap(series, continuity, gap));
        if (continuity.gaps().size() > MOST) {
            page.faint(2, "and " + Phrase.count(continuity.gaps().size() - MOST, "more gap"));
        }
    }

    /** How it was looked at, and how much of the time nothing shows that it operated. */
    public void observations(Continuity continuity) {
        Duration examined = continuity.examined().stream().map(Spell::length).reduce(Duration.ZERO, Duration::plus);
        page.text(2, observed(continuity));
        page.text(
                2,
                "effective and known: " + Phrase.time(examined) + "; in gaps: " + Phrase.time(continuity.total())
                        + (continuity.gaps().size() > 1
                                ? ", the longest " + Phrase.time(continuity.longestGap())
                                : ""));
        late(continuity.backfilled().size(), "recorded too late to count from its own time");
        late(continuity.disordered().size(), "performed before the one its file had already");
        late(continuity.ahead().size(), "performed after the day it was recorded: nothing counts of it");
    }

    /** {@code observed at 365 instants, inferred between them; longest interval 26 h}. */
    private static String observed(Continuity continuity) {
        return continuity.observed() == 0
                ? "observed at no instant"
                : "observed at " + Phrase.count(continuity.observed(), "instant") + ", inferred between them"
                        + continuity
                                .longest()
                                .map(any -> "; longest interval " + Phrase.time(any))
                                .orElse("");
    }

    private void late(int count, String what) {
        if (count > 0) {
            page.faint(2, Phrase.count(count, "observation") + " " + what);
        }
    }

    private void gap(Series series, Continuity continuity, Gap gap) {
        Strip.Sign sign = sign(series, gap);
        page.blank();
        page.parts(
                2,
                page.ink(Ink.of(sign), sign.text(page.ascii())),
                page.ink(Ink.BOLD, "from " + gap.from()),
                page.ink(Ink.of(sign), reason(series, gap)));
        facts(series, continuity, gap);
    }

    /** How it is marked: one that the control accepts is no deviation. */
    public Strip.Sign sign(Series series, Gap gap) {
        return gap.tolerated()
                ? Strip.Sign.PERFORMED
                : marks.on(series, gap).isPresent() ? Strip.Sign.DISCLOSED : Strip.Sign.DEVIATION;
    }

    /** {@code unobserved, disclosed}. */
    public String reason(Series series, Gap gap) {
        boolean disclosed = marks.on(series, gap).isPresent();
        return gap.reason() + (gap.tolerated() ? ", accepted" : disclosed ? ", disclosed" : "");
    }

    /** Its arithmetic. */
    public void facts(Series series, Continuity continuity, Gap gap) {
        page.entry(
                "until",
                gap.spell().to() + (continuity.goesOn(gap) ? ", and going on" : "") + " = "
                        + Phrase.time(gap.spell().length()));
        page.entry("at least", Phrase.time(gap.certain()) + ", from the first to the last observation of it");
        page.entry("at most", Phrase.time(gap.possible()) + ", from the last good observation to the next");
        page.entry("before", seen(gap.before(), "never seen operating"));
        page.entry("after", seen(gap.after(), "not seen operating since"));
        marks.on(series, gap)
                .ifPresent(any -> page.entry("disclosed", any.value().id() + "  " + any.path()));
    }

    private static String seen(Optional<Seen> good, String never) {
        return good.map(any -> any.at() + "  " + any.observation().path() + ", commit "
                        + any.commit().abbreviated() + " at "
                        + any.observation().recorded())
                .orElse(never);
    }
}
