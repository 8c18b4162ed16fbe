package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.timeline.Occurrence;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records by what names them. Of several with one name the first: the pair is a finding of its own. */
public final class RecordIndex {
    private final Dossier dossier;
    private final Map<Id, Committed<Evidence>> byId = new HashMap<>();
    private final Map<Revision, Committed<Evidence>> byRevision = new HashMap<>();
    private boolean filled;

    /** A revision of a file that is kept in place has the name of all the others. */
    private record Revision(Id id, Oid commit) {
        // The generated methods cost several times as much, and a long record asks for each occurrence.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Revision that && id.equals(that.id) && commit.equals(that.commit);
        }

        @Override
        public int hashCode() {
            return 31 * id.hashCode() + commit.hashCode();
        }
    }

    public RecordIndex(Dossier dossier) {
        this.dossier = dossier;
    }

    /** When it is first asked: most rules of a sound record have nothing to look up, and the record may be long. */
    private void fill() {
        if (filled) {
            return;
        }
        filled = true;
        dossier.evidence()
                .forEach(record -> byId.putIfAbsent(record.value().id().value(), record));
        dossier.everyRecord()
                .filter(record -> record.kept() != Kept.ONCE)
                .forEach(record -> byRevision.putIfAbsent(
                        new Revision(
                                record.value().id().value(),
                                record.recorded().commit().id()),
                        record));
    }

    /** The record that an occurrence is told by; absent for one that is no longer in the assessed commit. */
    public Optional<Committed<Evidence>> of(Occurrence occurrence) {
        fill();
        return Optional.ofNullable(byRevision.get(new Revision(occurrence.record(), occurrence.commit())))
                .or(() -> of(occurrence.record()));
    }

    /** The record of the assessed commit. */
    public Optional<Committed<Evidence>> of(Id id) {
        fill();
        return Optional.ofNullable(byId.get(id));
    }
}
