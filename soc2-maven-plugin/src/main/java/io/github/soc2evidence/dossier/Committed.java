package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.Filed;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A file of the assessed commit, with its history.
 *
 * @param recorded the first commit since which it says the same, under any path
 * @param recordedDay that commit's day in the record's time zone
 */
public record Committed<T>(Filed<T> filed, Recorded recorded, LocalDate recordedDay, Versions<T> versions) {
    public T value() {
        return filed.value();
    }

    public String path() {
        return filed.path();
    }

    /** The day of its first commit where another clock is kept. */
    public LocalDate day(ZoneId zone) {
        return recorded.at().atZone(zone).toLocalDate();
    }
}
