package io.github.soc2evidence.assessment;

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
        disclosures.forEach(disclosure -> disclosure.value().approved().ifPresent(act -> shown.put(
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

    private List<Change> drafting(Committed<Disclosure> disclosure) {
        List<Version<Disclosure>> versions = readable(disclosure);
        return changes(versions.subList(0, worded(disclosure, versions) + 1));
    }

    private List<Change> approving(Committed<Disclosure> disclosure) {
        List<Version<Disclosure>> versions = readable(disclosure);
        int worded = worded(disclosure, versions);
        int approved = since(
                versions, value -> Sameness.of(value.approved(), disclosure.value().approved()));
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

    private List<Change> changes(List<Version<Disclosure>> versions) {
        return versions.stream()
                .map(version -> {
                    Commit commit = recorded.get(version.position()).commit();
                    String path = root.isEmpty() ? version.path() : root + "/" + version.path();
                    return new Change(commit, revision.authors(commit.id(), path));
                })
                .toList();
    }
}
