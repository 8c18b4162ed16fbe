package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A commit of the chain that brought a record, artifacts of it, or the name of its reviewer.
 *
 * @param at when it was recorded
 * @param day of the same, in the record's time zone
 * @param prepared what wrote its bytes, oldest first
 * @param reviewed the commits after these that brought nothing but the reviewer's name
 * @param isFinal whether the record has said since then what it says now
 * @param isPull whether it is a merge that brought the branch itself in: nobody approved anything by it
 * @param isPending whether it is still to be merged, so that nobody has
 * @param signature of the commit, where somebody asks for it
 * @param request the pull request it came from, as far as a snapshot tells
 */
public record Bringing(
        Commit commit,
        Instant at,
        LocalDate day,
        List<Touch> prepared,
        List<Touch> reviewed,
        boolean isFinal,
        boolean isPull,
        boolean isPending,
        Optional<Signature> signature,
        Optional<Requested> request) {
    public Bringing {
        prepared = List.copyOf(prepared);
        reviewed = List.copyOf(reviewed);
    }
}
