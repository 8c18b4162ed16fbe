package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Oid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody stands behind a record: reviewed it, merged it, or is said to have (trust.md, "Who").
 *
 * @param on the day in the record's time zone
 * @param at the instant; absent of what is typed
 * @param commit the one of the chain that it is of; absent of what is typed
 * @param covers whether it was of the bytes that stand now; of what is typed nobody knows
 * @param what how it is shown, as the end of a sentence: {@code merged 3f1c9ab012}
 * @param export the snapshot it rests on; absent where git itself shows it, or nothing does
 */
public record Endorsement(
        Actor by,
        LocalDate on,
        Optional<Instant> at,
        Manner manner,
        Optional<Oid> commit,
        boolean covers,
        String what,
        Optional<Export> export) {

    /** How it is shown. */
    public enum Manner {
        MERGED,
        /** A commit of their own that brought nothing but their name as reviewer. */
        COMMITTED,
        SIGNED,
        FORGE_REVIEW,
        /** Nothing but the record itself says so. */
        TYPED
    }

    /** {@code robin merged 3f1c9ab012 on 2026-04-10, as exported by collect-job on 2026-05-01}. */
    public String said() {
        return by + " " + what + " on " + on
                + export.map(any -> ", " + any.said()).orElse("");
    }

    /** Who vouches for what a forge is said to know. */
    public record Export(String by, LocalDate on) {
        /** {@code as exported by collect-job on 2026-04-10}. */
        public String said() {
            return "as exported by " + by + " on " + on;
        }
    }

    public boolean isShown() {
        return manner != Manner.TYPED;
    }
}
