package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** To which judged period a record belongs: the one whose window it serves, else the one in which it was performed. */
public final class Belonging {
    private final Dossier dossier;
    private final Map<Named, Id> served = new HashMap<>();

    /** A revision of a record that is kept in place has its commit beside the name of them all. */
    private record Named(Id record, Optional<Oid> revision) {
        // As for Id.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Named that && record.equals(that.record) && revision.equals(that.revision);
        }

        @Override
        public int hashCode() {
            return 31 * record.hashCode() + revision.hashCode();
        }
    }

    public Belonging(Dossier dossier) {
        this.dossier = dossier;
        dossier.windows()
                .forEach(placed -> placed.window().candidates().forEach(any -> {
                    served.putIfAbsent(
                            new Named(any.record(), Optional.empty()),
                            placed.series().period());
                    served.putIfAbsent(
                            new Named(any.record(), Optional.of(any.commit())),
                            placed.series().period());
                }));
    }

    /** Empty for a record of another time. */
    public Optional<Id> period(Committed<Evidence> record) {
        return period(record, record.value().performed().value().day(dossier.zone()));
    }

    /**
     * The same where it is known already when it was performed.
     *
     * @param performed in the record's time zone
     */
    public Optional<Id> period(Committed<Evidence> record, LocalDate performed) {
        Optional<Oid> revision = record.kept() == Kept.ONCE
                ? Optional.empty()
                : Optional.of(record.recorded().commit().id());
        return period(record.value(), revision, performed);
    }

    /** The same of a record that was filed once, and may be gone. */
    public Optional<Id> period(Evidence record) {
        return period(record, Optional.empty(), record.performed().value().day(dossier.zone()));
    }

    private Optional<Id> period(Evidence record, Optional<Oid> revision, LocalDate performed) {
        // An observation serves no window.
        Optional<Id> own = record.state().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(served.get(new Named(record.id().value(), revision)));
        return own.or(() -> dossier.periodOf(performed).map(Period::id));
    }
}
