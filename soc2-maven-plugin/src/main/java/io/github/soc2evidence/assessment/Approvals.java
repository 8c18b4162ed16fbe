package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Sameness;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.Approval;
import io.github.soc2evidence.trust.Contribution;
import io.github.soc2evidence.trust.Identities;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Who wrote each disclosure and what git shows of its approval. */
final class Approvals {
    private final Revision revision;
    private final String root;
    private final List<Recorded> recorded;
    private final Identities identities;

    Approvals(Revision revision, String root, List<Recorded> recorded, Identities identities) {
        this.revision = revision;
        this.root = root;
        this.recorded = recorded;
        this.identities = identities;
    }

    /** By path; a disclosure without a typed approval is absent. */
    Map<String, Approval> shown(List<Committed<Disclosure>> disclosures) {
        Map<String, Approval> shown = new TreeMap<>();
        disclosures.forEach(disclosure -> disclosure
                .value()
                .approved()
                .ifPresent(act -> shown.put(
                        disclosure.path(),
                        Approval.of(act.by().value(), drafting(disclosure), approving(disclosure), identities))));
        return shown;
    }

    /** By path. */
    Map<String, Set<Id>> authors(List<Committed<Disclosure>> disclosures) {
        Map<String, Set<Id>> authors = new TreeMap<>();
        disclosures.forEach(disclosure -> authors.put(
                disclosure.path(),
                Approval.people(
                        drafting(disclosure).stream()
                                .flatMap(change -> change.authors().stream())
                                .toList(),
                        identities)));
        return authors;
    }

    private List<Contribution> drafting(Committed<Disclosure> disclosure) {
        List<Version<Disclosure>> versions = readable(disclosure);
        return changes(versions.subList(0, worded(disclosure, versions) + 1));
    }

    private List<Contribution> approving(Committed<Disclosure> disclosure) {
        List<Version<Disclosure>> versions = readable(disclosure);
        int worded = worded(disclosure, versions);
        int approved = since(
                versions,
                value -> Sameness.of(value.approved(), disclosure.value().approved()));
        return changes(versions.subList(Math.max(worded, approved), versions.size()));
    }

    /** The version since which the disclosure says what it says, its approval aside. */
    private static int worded(Committed<Disclosure> disclosure, List<Version<Disclosure>> versions) {
        Disclosure now = disclosure.value().withoutApproval();
        return since(versions, value -> Sameness.of(value.withoutApproval(), now));
    }

    private static int since(List<Version<Disclosure>> versions, Predicate<Disclosure> holds) {
        int since = versions.size() - 1;
        while (since > 0 && holds.test(versions.get(since - 1).value().orElseThrow())) {
            since--;
        }
        return since;
    }

    private static List<Version<Disclosure>> readable(Committed<Disclosure> disclosure) {
        return disclosure.versions().all().stream()
                .filter(version -> version.value().isPresent())
                .toList();
    }

    private List<Contribution> changes(List<Version<Disclosure>> versions) {
        return versions.stream()
                .map(version -> {
                    Commit commit = recorded.get(version.position()).commit();
                    String path = root.isEmpty() ? version.path() : root + "/" + version.path();
                    return new Contribution(commit, revision.touches(commit.id(), List.of(path)));
                })
                .toList();
    }
}
