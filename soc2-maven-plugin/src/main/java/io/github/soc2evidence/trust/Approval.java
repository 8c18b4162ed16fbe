package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Ident;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What git shows of a typed approval (format.md, "A disclosure"): it counts if the approver is not an author of what is
 * approved, and merged or authored the bytes that carry the approval.
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
        Set<Id> authors = people(
                drafting.stream()
                        .map(Contribution::authors)
                        .flatMap(Set::stream)
                        .toList(),
                identities);
        if (authors.contains(approver)) {
            return new Approval(authors, Optional.empty());
        }
        return new Approval(
                authors,
                approving.stream()
                        .filter(change -> hands(change, identities).contains(approver))
                        .map(Contribution::commit)
                        .findFirst());
    }

    private static Set<Id> hands(Contribution change, Identities identities) {
        Set<Id> hands = people(change.authors(), identities);
        identities.person(change.merger()).ifPresent(hands::add);
        return hands;
    }

    /** The people behind some commit identities, sorted; addresses that nobody has are left out. */
    public static Set<Id> people(Collection<Ident> idents, Identities identities) {
        return idents.stream()
                .flatMap(ident -> identities.person(ident).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
