package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Filed;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Subject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A file of the assessed commit, or an earlier revision of it that still counts, with its history.
 *
 * @param path relative to the evidence root
 * @param recorded the first commit since which it says the same, under any path
 * @param recordedDay that commit's day in the record's time zone
 */
public record Committed<T>(
        T value, String path, Recorded recorded, LocalDate recordedDay, Versions<T> versions, Kept kept) {
    /** What it says, and where. */
    public Filed<T> filed() {
        return new Filed<>(value, path);
    }

    /** A place in the file, as the commit had it that brought this revision where another has taken its place. */
    public Location at(Place place) {
        Location here = Location.of(path, place);
        return kept == Kept.EARLIER ? here.in(recorded.commit().id()) : here;
    }

    /** Where an artifact of the record is looked up in {@link Dossier#artifacts}: an earlier revision has its own. */
    public String lookup(String artifact) {
        return kept == Kept.EARLIER ? artifact + "@" + recorded.commit().id() : artifact;
    }

    /** What a finding about the record is about: its name, or the one revision of it. */
    public Subject subject(Id id) {
        return kept == Kept.ONCE
                ? Subject.of(id)
                : Subject.pastRevision(path, recorded.commit().id());
    }

    /** The day of its first commit where another clock is kept. */
    public LocalDate day(ZoneId zone) {
        return Days.at(recorded.at(), zone);
    }

    /** What a line of it says, if it is a log: of when it came nothing is known but when the log was last added to. */
    public <L> Committed<L> line(L said) {
        return new Committed<>(
                said, path, recorded, recordedDay, new Versions<>("", List.of(), Map.of(), List.of()), Kept.LINE);
    }
}
