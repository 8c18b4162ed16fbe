package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Track;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.ContentId;
import io.github.soc2evidence.model.ObservationLog;
import io.github.soc2evidence.model.ObservationLog.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One log, line by line as it grew: what was on the chain once counts, though it be taken away (time.md, "Continuous
 * requirements").
 *
 * @param events in the order of the chain
 */
record LogLines(List<Event> events, List<LogAlteration> alterations) {
    /**
     * What a commit made of the log.
     *
     * @param line a line that it added; absent where the log could not be read, or was removed
     */
    record Event(Version<ObservationLog> version, Optional<Line> line) {}

    static LogLines of(Track<ObservationLog> track, List<Recorded> chain) {
        List<Event> events = new ArrayList<>();
        List<LogAlteration> alterations = new ArrayList<>();
        List<Line> before = List.of();
        for (Version<ObservationLog> version : track.revisions()) {
            if (version.value().isEmpty()) {
                events.add(new Event(version, Optional.empty()));
                continue;
            }
            List<Line> now = version.value().get().lines();
            int same = same(before, now);
            now.subList(same, now.size()).forEach(line -> events.add(new Event(version, Optional.of(line))));
            altered(before.subList(same, before.size()), now.subList(same, now.size()), version, chain)
                    .ifPresent(alterations::add);
            before = now;
        }
        return new LogLines(events, alterations);
    }

    private static int same(List<Line> before, List<Line> now) {
        int same = 0;
        while (same < before.size()
                && same < now.size()
                && before.get(same).digest().equals(now.get(same).digest())) {
            same++;
        }
        return same;
    }

    /** A line that could not be read may be mended: that it was there is a finding of its own. */
    private static Optional<LogAlteration> altered(
            List<Line> had, List<Line> has, Version<ObservationLog> version, List<Recorded> chain) {
        Set<ContentId> kept = has.stream().map(Line::digest).collect(Collectors.toSet());
        List<Line> lost = had.stream()
                .filter(line -> line.said().isPresent() && !kept.contains(line.digest()))
                .toList();
        return lost.stream()
                .findFirst()
                .map(first -> new LogAlteration(
                        version.path(),
                        chain.get(version.position()),
                        first.at().line(),
                        lost.size()));
    }
}
