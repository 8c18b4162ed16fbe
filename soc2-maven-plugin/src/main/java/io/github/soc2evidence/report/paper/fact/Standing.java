package io.github.soc2evidence.report.paper.fact;

import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.Verdict;
import io.github.soc2evidence.timeline.Gap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How some series stand, counted.
 *
 * @param verdicts of their windows
 * @param gaps those that no tolerance accepts
 * @param unwatched how long these are together
 * @param watched whether any of the series is continuous
 */
public record Standing(Map<Verdict, Integer> verdicts, int gaps, Duration unwatched, boolean watched) {
    public Standing {
        verdicts = Map.copyOf(verdicts);
    }

    public static Standing of(Collection<Series> all) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        int gaps = 0;
        Duration unwatched = Duration.ZERO;
        boolean watched = false;
        for (Series series : all) {
            series.windows().forEach(window -> verdicts.merge(window.verdict(), 1, Integer::sum));
            watched |= series.operation().continuity().isPresent();
            for (Gap gap : series.gaps()) {
                if (!gap.tolerated()) {
                    gaps++;
                    unwatched = unwatched.plus(gap.spell().length());
                }
            }
        }
        return new Standing(verdicts, gaps, unwatched, watched);
    }

    public int of(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }

    public int due() {
        return sum(Verdict.values(), true);
    }

    public int performed() {
        return sum(Verdict.values(), false);
    }

    private int sum(Verdict[] all, boolean due) {
        int sum = 0;
        for (Verdict verdict : all) {
            sum += (due ? verdict.wasDue() : verdict.isPerformed()) ? of(verdict) : 0;
        }
        return sum;
    }

    /** {@code 3 of 4 windows performed, 1 late, 2 open; no gap}. */
    public String said() {
        List<String> parts = new ArrayList<>();
        if (due() > 0) {
            parts.add(performed() + " of " + Phrase.count(due(), "window") + " due performed");
        }
        for (Verdict verdict : Verdict.values()) {
            if (of(verdict) > 0
                    && (verdict.isDeviation() || verdict == Verdict.OPEN || verdict == Verdict.NO_OCCURRENCE)) {
                parts.add(of(verdict) + " " + verdict);
            }
        }
        if (watched) {
            parts.add(gaps == 0 ? "no gap" : Phrase.count(gaps, "gap") + ", " + Phrase.time(unwatched) + " in all");
        }
        return parts.isEmpty() ? "nothing due yet" : String.join(", ", parts);
    }
}
