package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which windows' deviations are disclosed, looked up once for a whole report. */
public final class Marks {
    private final Map<String, Committed<Disclosure>> byWindow = new HashMap<>();

    private Marks() {}

    public static Marks of(Assessment assessment) {
        Marks marks = new Marks();
        for (Judged judged : assessment.findings()) {
            if (judged.bearing() == Bearing.TIMING && judged.finding().period().isPresent()) {
                String key =
                        key(judged.finding().period().get(), judged.finding().subject());
                judged.disclosure().ifPresent(disclosure -> marks.byWindow.put(key, disclosure));
            }
        }
        return marks;
    }

    /** The disclosure of a window's deviation. */
    public Optional<Committed<Disclosure>> on(Series series, Window window) {
        return Optional.ofNullable(byWindow.get(key(series.period(), series.subject(window))));
    }

    /** The disclosure of a gap. */
    public Optional<Committed<Disclosure>> on(Series series, Gap gap) {
        return Optional.ofNullable(byWindow.get(key(series.period(), series.subject(gap))));
    }

    private static String key(Id period, Subject subject) {
        return period + " " + subject;
    }
}
