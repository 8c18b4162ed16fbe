package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.Subject;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import java.util.Optional;

/**
 * A tag that the record names, or that an auditor signed.
 *
 * @param tag absent where the repository has none of that name
 * @param place where the record names it; absent where only a signature makes it matter
 * @param named what it must be, where an anchor says so
 * @param relation of the commit it leads to
 * @param signature by the record's own keys; absent of a tag without an object of its own
 * @param auditors by the auditors' keys; absent where none are named
 */
public record TagSeen(
        String name,
        Optional<Tag> tag,
        Optional<NamedAt> place,
        Optional<Oid> named,
        Relation relation,
        Optional<SignatureVerdict> signature,
        Optional<SignatureVerdict> auditors) {
    /** How a commit lies to the assessed history. */
    public enum Relation {
        /** It led to the assessed commit, or is it. */
        PART_OF_IT,
        /** The assessed commit led to it. */
        AFTER_IT,
        /** Neither. */
        ELSEWHERE
    }

    /**
     * Where the record names a tag.
     *
     * @param path the file, below the evidence root
     * @param place of the name in it
     * @param isReport whether as that of an issued report
     * @param gone the commit that has the file so; absent where the assessed one has it
     */
    public record NamedAt(String path, Place place, boolean isReport, Optional<Oid> gone) {
        /** Where the assessed commit names it. */
        public NamedAt(String path, Place place, boolean isReport) {
            this(path, place, isReport, Optional.empty());
        }

        /** For findings. */
        public Location at() {
            Location here = Location.of(path, place);
            return gone.map(here::in).orElse(here);
        }

        /** For findings. */
        public Subject subject() {
            return Subject.place(path, place.pointer());
        }
    }
}
