package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Acceptance;
import io.github.soc2evidence.model.Act;
import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.Redaction;
import io.github.soc2evidence.model.Sameness;
import io.github.soc2evidence.source.Revision;
import io.github.soc2evidence.trust.Approval;
import io.github.soc2evidence.trust.Contribution;
import io.github.soc2evidence.trust.Identities;
import io.github.soc2evidence.trust.PullRequests;
import io.github.soc2evidence.trust.Testimony;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Who wrote what somebody else has to approve, and what git shows of the approval. */
final class Approvals {
    private static final Approvable<Disclosure> DISCLOSURES =
            new Approvable<>(Disclosure::approved, Disclosure::withoutApproval);
    private static final Approvable<Redaction> REDACTIONS =
            new Approvable<>(Redaction::approved, Redaction::withoutApproval);

    private static final Approvable<Acceptance> ACCEPTANCES =
            new Approvable<>(Acceptance::approved, Acceptance::withoutApproval);

    /** A kind of file that carries its approval. */
    private record Approvable<T>(Function<T, Optional<Act>> approved, UnaryOperator<T> withoutApproval) {}

    private final Revision revision;
    private final String root;
    private final List<Recorded> recorded;
    private final Identities identities;
    private final Testimony testimony;
    private final PullRequests requests;

    Approvals(
            Revision revision,
            String root,
            List<Recorded> recorded,
            Identities identities,
            Testimony testimony,
            PullRequests requests) {
        this.revision = revision;
        this.root = root;
        this.recorded = recorded;
        this.identities = identities;
        this.testimony = testimony;
        this.requests = requests;
    }

    /** By path; a disclosure without a typed approval is absent. */
    Map<String, Approval> shown(List<Committed<Disclosure>> disclosures) {
        Map<String, Approval> shown = new TreeMap<>();
        disclosures.forEach(disclosure ->
                shown(disclosure, DISCLOSURES).ifPresent(approval -> shown.put(disclosure.path(), approval)));
        return shown;
    }

    /** What git shows of the approval of an acceptance; empty where none is typed. */
    Optional<Approval> accepted(Committed<Acceptance> acceptance) {
        return shown(acceptance, ACCEPTANCES);
    }

    /** What git shows of a redaction's approval; empty where none is typed. */
    Optional<Approval> shown(Committed<Redaction> redaction) {
        return shown(redaction, REDACTIONS);
    }

    private <T> Optional<Approval> shown(Committed<T> file, Approvable<T> kind) {
        return kind.approved()
                .apply(file.value())
                .map(act -> Approval.of(act.by().value(), drafting(file, kind), approving(file, kind), identities));
    }

    /** By path. */
    Map<String, Set<Id>> authors(List<Committed<Disclosure>> disclosures) {
        Map<String, Set<Id>> authors = new TreeMap<>();
        disclosures.forEach(disclosure ->
                authors.put(disclosure.path(), Approval.authors(drafting(disclosure, DISCLOSURES), identities)));
        return authors;
    }

    private <T> List<Contribution> drafting(Committed<T> file, Approvable<T> kind) {
        List<Version<T>> versions = readable(file);
        return changes(versions.subList(0, worded(file, kind, versions) + 1));
    }

    private <T> List<Contribution> approving(Committed<T> file, Approvable<T> kind) {
        List<Version<T>> versions = readable(file);
        int worded = worded(file, kind, versions);
        Optional<Act> act = kind.approved().apply(file.value());
        int approved = since(versions, value -> Sameness.of(kind.approved().apply(value), act));
        return changes(versions.subList(Math.max(worded, approved), versions.size()));
    }

    /** The version since which the file says what it says, its approval aside. */
    private static <T> int worded(Committed<T> file, Approvable<T> kind, List<Version<T>> versions) {
        T now = kind.withoutApproval().apply(file.value());
        return since(versions, value -> Sameness.of(kind.withoutApproval().apply(value), now));
    }

    private static <T> int since(List<Version<T>> versions, Predicate<T> holds) {
        int since = versions.size() - 1;
        while (since > 0 && holds.test(versions.get(since - 1).value().orElseThrow())) {
            since--;
        }
        return since;
    }

    private static <T> List<Version<T>> readable(Committed<T> file) {
        return file.versions().all().stream()
                .filter(version -> version.value().isPresent())
                .toList();
    }

    private <T> List<Contribution> changes(List<Version<T>> versions) {
        return versions.stream()
                .map(version -> {
                    Commit commit = recorded.get(version.position()).commit();
                    String path = root.isEmpty() ? version.path() : root + "/" + version.path();
                    return new Contribution(
                            commit,
                            revision.touches(commit.id(), List.of(path)),
                            testimony.signature(commit),
                            requests.of(commit));
                })
                .toList();
    }
}
