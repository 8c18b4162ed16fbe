package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Days;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.timeline.Occurrence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * To which judged period a record belongs: the one whose window it serves, else the one in which it was performed. Safe
 * for use by several threads.
 */
public final class Belonging {
    private final List<Period> judged;
    private final ZoneId zone;
    private final Map<Id, Service> served = new HashMap<>();
    private final Map<Revision, Id> further = new HashMap<>();

    /** The first window that a record serves, and in which revision. */
    private record Service(Oid commit, Id period) {}

    /** A revision of a record that is kept in place has its commit beside the name of them all. */
    private record Revision(Id record, Oid commit) {}

    /**
     * Of all records that windows of these periods rest on.
     *
     * @param zone the record's
     */
    public Belonging(List<Period> periods, ZoneId zone) {
        this.judged = periods.stream().filter(Period::isJudged).toList();
        this.zone = zone;
        judged.forEach(period -> period.series()
                .forEach(series -> series.windows()
                        .forEach(window -> window.candidates().forEach(any -> serves(any, period.id())))));
    }

    private void serves(Occurrence candidate, Id period) {
        Service first = served.computeIfAbsent(candidate.record(), any -> new Service(candidate.commit(), period));
        if (!first.commit().equals(candidate.commit())) {
            further.putIfAbsent(new Revision(candidate.record(), candidate.commit()), period);
        }
    }

    /** The judged period in which something was recorded, if one was running. */
    public Optional<Period> periodOf(Instant recorded) {
        return periodOf(Days.at(recorded, zone));
    }

    /** The judged period that holds a day, if there is one. */
    public Optional<Period> periodOf(LocalDate day) {
        for (Period period : judged) {
            if (period.days().contains(day)) {
                return Optional.of(period);
            }
        }
        return Optional.empty();
    }

    /** Empty for a record of another time. */
    public Optional<Id> period(Committed<Evidence> record) {
        return period(record.value(), revision(record));
    }

    /** The same of a record that was filed once, and may be gone. */
    public Optional<Id> period(Evidence record) {
        return period(record, null);
    }

    private static @Nullable Oid revision(Committed<Evidence> record) {
        return record.kept() == Kept.ONCE ? null : record.recorded().commit().id();
    }

    private Optional<Id> period(Evidence record, @Nullable Oid revision) {
        // An observation serves no window.
        Optional<Id> own = record.state().isPresent()
                ? Optional.empty()
                : service(record.id().value(), revision);
        return own.isPresent()
                ? own
                : periodOf(record.performed().value().day(zone)).map(Period::id);
    }

    private Optional<Id> service(Id record, @Nullable Oid revision) {
        Service first = served.get(record);
        if (first == null) {
            return Optional.empty();
        }
        return revision == null || first.commit().equals(revision)
                ? Optional.of(first.period())
                : Optional.ofNullable(further.get(new Revision(record, revision)));
    }
}
