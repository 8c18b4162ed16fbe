package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.Kept;
import io.github.soc2evidence.dossier.Series;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.timeline.Gap;
import io.github.soc2evidence.timeline.Window;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The names of places in the page, made of the names that the record has: {@code AC-03/review[okta]~2026-Q2}, where a space
 * of ours is a tilde. They stay the same from run to run; of two that would be alike the second has a number.
 */
final class Anchors {
    private static final int SHORT = 16;

    private final Map<String, String> names = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    /** Two may say the same. */
    private final IdentityHashMap<Judged, String> findings = new IdentityHashMap<>();

    Anchors(Collection<Judged> all) {
        for (Judged judged : all) {
            String fingerprint = judged.finding().fingerprint().toString();
            findings.put(judged, unused("finding:" + fingerprint.substring(0, SHORT)));
        }
    }

    String control(Id control) {
        return name("control " + control, control.value());
    }

    String series(Series series) {
        return name("series " + series.period() + " " + series.id(), series.id() + "@" + series.period());
    }

    String window(Series series, Window window) {
        return name(
                "window " + series.period() + " " + series.subject(window),
                tilded(series.subject(window).value()));
    }

    String gap(Series series, Gap gap) {
        return name(
                "gap " + series.period() + " " + series.subject(gap),
                tilded(series.subject(gap).value()));
    }

    /** Of two records with one name each has its own. */
    String record(Committed<Evidence> record) {
        String id = record.value().id().value().value();
        String commit = record.recorded().commit().id().abbreviated();
        return name(
                "record " + record.path() + " " + id + " " + commit,
                "record:" + id + (record.kept() == Kept.EARLIER ? "@" + commit : ""));
    }

    String disclosure(String path, Id id) {
        return name("disclosure " + path, "disclosure:" + id);
    }

    String criterion(String id) {
        return name("criterion " + id, "criterion:" + id);
    }

    /** One of the findings that it was made with. */
    String finding(Judged judged) {
        return Objects.requireNonNull(findings.get(judged), "a finding of another assessment");
    }

    private static String tilded(String subject) {
        return subject.replace(' ', '~');
    }

    private String name(String what, String wished) {
        return names.computeIfAbsent(what, any -> unused(wished));
    }

    private String unused(String wished) {
        String name = wished;
        for (int i = 2; !used.add(name); i++) {
            name = wished + "~" + i;
        }
        return name;
    }
}
