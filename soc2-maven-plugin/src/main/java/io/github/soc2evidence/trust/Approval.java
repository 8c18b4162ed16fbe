package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Id;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What git shows of a typed approval (format.md, "A disclosure"): it counts if the approver is not an author of what is
 * approved, and merged, authored or signed the bytes that carry the approval, or a forge review shows it.
 *
 * @param authors the people who wrote what is approved
 * @param shownBy the commit that shows the approver's hand
 */
public record Approval(Set<Id> authors, Optional<Commit> shownBy) {
    public Approval {
        authors = Collections.unmodifiableSortedSet(new TreeSet<>(authors));
    }

    public boolean isShown() {
        return shownBy.isPresent();
    }

    /**
     * Holds a typed approval against the commits.
     *
     * @param approver as typed
     * @param drafting the commits up to the one that brought the final wording
     * @param approving the commit that brought the approval, and later ones that left it and the wording unchanged;
     *     where it came with the wording, the first of these is the last of the drafting ones
     */
    public static Approval of(
            Id approver, List<Contribution> drafting, List<Contribution> approving, Identities identities) {
        Set<Id> authors = authors(drafting, identities);
        if (authors.contains(approver)) {
            return new Approval(authors, Optional.empty());
        }
        return new Approval(
                authors,
                approving.stream()
                        .filter(change -> change.hands(identities).contains(approver))
                        .map(Contribution::commit)
                        .findFirst());
    }

    /** The people who wrote something, sorted; addresses that nobody has are left out. */
    public static Set<Id> authors(List<Contribution> drafting, Identities identities) {
        return drafting.stream()
                .flatMap(change -> change.authors(identities).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
