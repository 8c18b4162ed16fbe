package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.history.Version.Change;
import io.github.soc2evidence.history.Versions;
import io.github.soc2evidence.model.DaySet;
import io.github.soc2evidence.model.Days;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a file said, and from which day on: of several revisions of one day the last. A revision that does not parse
 * changes nothing here; it is a finding of its own.
 */
public record Course<T>(List<Edition<T>> editions) {
    /**
     * What it said from a day on.
     *
     * @param value absent once it was removed
     */
    public record Edition<T>(LocalDate since, Recorded recorded, String path, Optional<T> value) {}

    public Course {
        editions = List.copyOf(editions);
    }

    public static <T> Course<T> none() {
        return new Course<>(List.of());
    }

    public static <T> Course<T> of(Versions<T> versions, List<Recorded> chain, ZoneId zone) {
        List<Edition<T>> editions = new ArrayList<>();
        for (Version<T> version : versions.all()) {
            if (version.change() == Change.BROKEN) {
                continue;
            }
            if (version.change() == Change.REFORMATTED && !editions.isEmpty()) {
                // It says the same, and says it elsewhere in the file.
                Edition<T> same = editions.remove(editions.size() - 1);
                editions.add(new Edition<>(same.since(), same.recorded(), version.path(), version.value()));
                continue;
            }
            Recorded recorded = chain.get(version.position());
            LocalDate day = Days.at(recorded.at(), zone);
            if (!editions.isEmpty() && editions.get(editions.size() - 1).since().equals(day)) {
                editions.remove(editions.size() - 1);
            }
            editions.add(new Edition<>(day, recorded, version.path(), version.value()));
        }
        return new Course<>(editions);
    }

    /** The days on which an edition was the last word; the first edition's reach back for ever. */
    public Days validity(int index) {
        LocalDate from = index == 0 ? Days.EVER.from() : editions.get(index).since();
        LocalDate to = index + 1 == editions.size()
                ? Days.EVER.to()
                : editions.get(index + 1).since().minusDays(1);
        return new Days(from, to);
    }

    /** The last word, if it was not removed. */
    public Optional<T> standing() {
        return editions.isEmpty()
                ? Optional.empty()
                : editions.get(editions.size() - 1).value();
    }

    public Optional<Edition<T>> last() {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.get(editions.size() - 1));
    }

    /** The first day on which something was said; absent if it never was. */
    Optional<LocalDate> first(Function<T, Boolean> said) {
        return editions.stream()
                .filter(edition -> edition.value().filter(said::apply).isPresent())
                .findFirst()
                .map(Edition::since);
    }

    /**
     * The days on which something held: as it was said at the time, and as it is said now. Nothing that was in force is
     * undone by a later word, and nothing that is claimed of the past is left out.
     *
     * @param first the day before which only the last word tells
     */
    DaySet holding(Function<T, DaySet> held, LocalDate first) {
        Days told = new Days(first, Days.EVER.to());
        List<Days> all =
                new ArrayList<>(standing().map(held).orElse(DaySet.NONE).stretches());
        for (int i = 0; i < editions.size(); i++) {
            DaySet validity = DaySet.of(validity(i)).and(told);
            editions.get(i).value().map(held).map(validity::and).ifPresent(days -> all.addAll(days.stretches()));
        }
        return DaySet.of(all);
    }
}
