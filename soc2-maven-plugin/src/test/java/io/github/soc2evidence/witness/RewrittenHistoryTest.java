package io.github.soc2evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.signature.GnuPg;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that git rewrote, turned around or merged in ways of its own: each rightly found, or rightly left alone. */
class RewrittenHistoryTest {
    private static final String AS_OF = "2026-01-31";

    /** Two anchors, one of the first and one of the third commit. */
    private static GitRecord anchored(Path folder) {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        record.anchor("2026-W02", record.tip());
        record.commit("2026-01-05T09:00:00Z", "sam", "Anchor the record");
        record.put("docs/note.md", "1");
        String third = record.commit("2026-01-07T09:00:00Z", "robin", "Note");
        record.anchor("2026-W03", third, "previous: 2026-W02");
        record.commit("2026-01-12T09:00:00Z", "sam", "Anchor the record again");
        return record;
    }

    private static List<AnchorSeen> anchors(Assessment assessment) {
        return assessment.dossier().orElseThrow().testimony().anchors();
    }

    private static void assertLeftAlone(Assessment assessment) {
        assertThat(GitRecord.all(assessment)).isEmpty();
        assertThat(assessment.status()).isEqualTo(Status.CLEAN);
    }

    @Test
    void aHistoryThatWasRewrittenBelowItsAnchors(@TempDir Path folder) {
        GitRecord record = anchored(folder);
        assertLeftAlone(record.assess(AS_OF));
        record.with("FILTER_BRANCH_SQUELCH_WARNING", "1");
        // The second commit says something else now; the trees, and the anchors in them, are what they were.
        record.git("filter-branch", "-f", "--msg-filter", "sed s/Begin/Began/", "--", "main");
        assertThat(GitRecord.of(record.assess(AS_OF), "history-rewritten"))
                .containsExactlyInAnyOrder(
                        "the anchor 2026-W02 names a commit that did not lead to this one",
                        "the anchor 2026-W03 names a commit that did not lead to this one");
        // An anchor that is taken away with the rewriting is still in the history that names it.
        record.git("rm", "-q", "anchors/2026-W02.yaml", "anchors/2026-W03.yaml");
        record.commit("2026-01-13T09:00:00Z", "sam", "Clean up");
        assertThat(GitRecord.of(record.assess(AS_OF), "history-rewritten")).hasSize(2);
    }

    @Test
    void anAnchorWithAnotherTree(@TempDir Path folder) {
        GitRecord record = anchored(folder);
        record.put("anchors/2026-W04.yaml", "commit: " + record.tip() + "\ntree: " + record.tree("HEAD~1") + "\n");
        record.commit("2026-01-19T09:00:00Z", "sam", "Anchor the record wrongly");
        assertThat(GitRecord.all(record.assess(AS_OF)))
                .singleElement()
                .satisfies(finding -> assertThat(finding)
                        .startsWith("history-rewritten: the anchor 2026-W04 says that the commit has the tree"));
    }

    /** A record with a tag that an anchor names. */
    private static GitRecord tagged(Path folder) {
        GitRecord record = anchored(folder);
        record.git("tag", "v1", "HEAD~1");
        record.anchor("2026-W04", record.tip(), "tags:", "  v1: " + record.git("rev-parse", "v1"));
        record.commit("2026-01-19T09:00:00Z", "sam", "Anchor the record with its tags");
        assertLeftAlone(record.assess(AS_OF));
        return record;
    }

    @Test
    void aTagThatWasMovedOrDeleted(@TempDir Path folder) {
        GitRecord record = tagged(folder);
        String moved = "the tag v1 was " + record.git("rev-parse", "v1").substring(0, 10)
                + " when it was anchored, and is " + record.tip().substring(0, 10);
        record.git("tag", "-f", "v1", "HEAD");
        assertThat(GitRecord.all(record.assess(AS_OF))).containsExactly("tag-moved: " + moved);
        // The next anchor names what the tag has become.
        record.anchor("2026-W05", record.tip(), "tags:", "  v1: " + record.git("rev-parse", "v1"));
        record.commit("2026-01-26T09:00:00Z", "sam", "Anchor the record with its tags");
        assertThat(GitRecord.all(record.assess(AS_OF))).containsExactly("tag-moved: " + moved);
        // The anchor that says otherwise is mended, or taken away.
        record.put(
                "anchors/2026-W04.yaml",
                new String(record.shell().bytes("anchors/2026-W05.yaml"), StandardCharsets.UTF_8));
        record.commit("2026-01-27T09:00:00Z", "sam", "Mend the anchor");
        assertThat(GitRecord.all(record.assess(AS_OF))).containsExactly("tag-moved: " + moved);
        record.git("rm", "-q", "anchors/2026-W04.yaml");
        record.commit("2026-01-28T09:00:00Z", "sam", "Remove the anchor");
        assertThat(GitRecord.all(record.assess(AS_OF))).containsExactly("tag-moved: " + moved);
        record.git("tag", "-d", "v1");
        assertThat(GitRecord.all(record.assess(AS_OF))).containsExactly("tag-moved: the repository has no tag v1");
    }

    @Test
    void aTagOfAnAbandonedHistory(@TempDir Path folder) {
        GitRecord record = tagged(folder);
        record.git("checkout", "-q", "-b", "side", "HEAD~2");
        record.commit("2026-01-08T09:00:00Z", "sam", "Elsewhere");
        record.git("tag", "-f", "v1", "HEAD");
        record.git("checkout", "-q", "main");
        assertThat(GitRecord.all(record.assess(AS_OF)))
                .hasSize(2)
                .anyMatch(each -> each.startsWith("tag-moved: "))
                .contains(
                        "history-rewritten: the tag v1 names a commit that did not lead to this one, nor comes from it");
    }

    @Test
    void aCommitterWhoTakesTheForgesName(@TempDir Path folder) {
        try (GnuPg gpg = new GnuPg()) {
            Instant born = Instant.parse("2025-12-01T00:00:00Z");
            String forge = gpg.key(born, "GitHub <noreply@github.com>", "rsa2048", "never");
            GitRecord record = GitRecord.in(folder.resolve("record"));
            record.examined("{forge: github, forge-keys: trust/forge.asc}").put("trust/forge.asc", gpg.export(forge));
            record.commit(GitRecord.BEGUN, "sam", "Begin the record");
            record.commitAs("2026-01-10T09:00:00Z", "robin", "github", "A squash (#1)");
            assertThat(GitRecord.all(record.assess(AS_OF)))
                    .containsExactly("forge-impersonation: the commit says that the forge made it, and it carries no"
                            + " signature");
            // A key in the file of keys that has the forge's name, and is none of its two.
            Path program = record.shell().file("../gpg", """
                    #!/bin/sh
                    exec gpg --no-tty --yes --batch --pinentry-mode=loopback --passphrase= --faked-system-time 20260111T090000! "$@"
                    """);
            assertThat(program.toFile().setExecutable(true)).isTrue();
            record.git("config", "gpg.program", program.toString());
            record.with("GNUPGHOME", gpg.home().toString());
            record.commit("2026-01-10T10:00:00Z", "sam", "Something else");
            String second = record.commitAs("2026-01-11T09:00:00Z", "robin", "github", "A squash (#2)", "-S" + forge);
            Assessment assessment = record.assess(AS_OF);
            assertThat(GitRecord.all(assessment))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding)
                            .startsWith("history-rewritten: 2 commits in a row, to " + second.substring(0, 10)));
            assertThat(assessment
                            .dossier()
                            .orElseThrow()
                            .testimony()
                            .signatures()
                            .values())
                    .anyMatch(each -> each.verdict().reason().contains("is none of GitHub's"))
                    .noneMatch(each -> each.witnessed().isPresent());
        }
    }

    @Test
    void aSignatureMadeLongAfterItsCommit(@TempDir Path folder) {
        try (GnuPg gpg = new GnuPg()) {
            String key = gpg.key(Instant.parse("2025-12-01T00:00:00Z"), "Sam <sam@acme.example>", "rsa2048", "never");
            GitRecord record = GitRecord.in(folder.resolve("record"));
            Path program = record.shell().file("../gpg", """
                    #!/bin/sh
                    exec gpg --no-tty --yes --batch --pinentry-mode=loopback --passphrase= --faked-system-time 20270110T090000! "$@"
                    """);
            assertThat(program.toFile().setExecutable(true)).isTrue();
            record.git("config", "gpg.program", program.toString());
            record.with("GNUPGHOME", gpg.home().toString());
            record.examined("{pgp-keys: keys/all.asc}").put("keys/all.asc", gpg.export(key));
            record.commit(GitRecord.BEGUN, "sam", "Begin the record");
            record.commit("2026-01-10T09:00:00Z", "sam", "Backdated", "-S" + key);
            assertThat(GitRecord.all(record.assess(AS_OF)))
                    .containsExactly("signature-time-mismatch: the committer date is 2026-01-10T09:00:00Z,"
                            + " the signature was made 2027-01-10T09:00:00Z, 365 days later");
        }
    }

    /** A queue commits when a pull request is enqueued, and pushes in another order, minutes later. */
    @Test
    void aMergeQueue(@TempDir Path folder) {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        for (String minute : List.of("30", "24", "28", "22", "26", "20", "34", "33")) {
            record.put("docs/" + minute + ".md", minute);
            record.commitAs("2026-01-10T09:" + minute + ":00Z", "robin", "sam", "Merge #" + minute);
        }
        record.anchor("2026-W03", record.tip());
        record.commit("2026-01-12T09:00:00Z", "sam", "Anchor the record");
        Assessment assessment = record.assess(AS_OF);
        assertThat(GitRecord.all(assessment)).allMatch(each -> each.startsWith("clock-skew: "));
        assertThat(GitRecord.all(assessment)).isNotEmpty();
        assertThat(assessment.undisclosed()).isEmpty();
        assertThat(assessment.status()).isEqualTo(Status.CLEAN);
    }

    /** What was anchored is reached through the second parent alone. */
    @Test
    void aFoxtrotMerge(@TempDir Path folder) {
        GitRecord record = anchored(folder);
        record.git("checkout", "-q", "-b", "feature", "HEAD~3");
        record.put("docs/feature.md", "1");
        record.commit("2026-01-13T09:00:00Z", "robin", "Begin a feature");
        record.gitAt("2026-01-14T09:00:00Z", "robin", "merge", "-q", "--no-ff", "--no-edit", "main");
        record.git("branch", "-f", "main");
        record.git("checkout", "-q", "main");
        Assessment assessment = record.assess(AS_OF);
        assertThat(GitRecord.of(assessment, "history-rewritten")).isEmpty();
        assertThat(anchors(assessment))
                .hasSize(2)
                .allMatch(anchor -> anchor.covers().isPresent());
        assertThat(assessment.dossier().orElseThrow().chain()).hasSize(3);
        assertThat(GitRecord.of(assessment, "tag-moved")).isEmpty();
    }

    @Test
    void aMergeWithItsParentsSwapped(@TempDir Path folder) {
        GitRecord record = anchored(folder);
        record.git("checkout", "-q", "-b", "feature", "HEAD~1");
        record.put("docs/feature.md", "1");
        record.commit("2026-01-13T09:00:00Z", "robin", "Begin a feature");
        record.git("checkout", "-q", "main");
        record.gitAt("2026-01-14T09:00:00Z", "sam", "merge", "-q", "--no-ff", "-m", "Merge feature", "feature");
        Assessment straight = record.assess(AS_OF);
        assertLeftAlone(straight);
        String swapped = record.gitAt(
                "2026-01-14T09:00:00Z",
                "sam",
                "commit-tree",
                "HEAD^{tree}",
                "-p",
                "HEAD^2",
                "-p",
                "HEAD^1",
                "-m",
                "Merge feature");
        record.git("reset", "-q", "--hard", swapped);
        Assessment assessment = record.assess(AS_OF);
        assertThat(GitRecord.of(assessment, "history-rewritten")).isEmpty();
        assertThat(anchors(assessment))
                .hasSize(2)
                .allMatch(anchor -> anchor.covers().isPresent());
    }

    @Test
    void anAnchorOfASideThatWasSquashedAway(@TempDir Path folder) {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        record.git("checkout", "-q", "-b", "side");
        record.put("docs/side.md", "1");
        String side = record.commit("2026-01-05T09:00:00Z", "robin", "On the side");
        record.anchor("2026-W02", side);
        record.commit("2026-01-06T09:00:00Z", "robin", "Anchor the side");
        // Before it is too late: the pull request says so.
        Assessment proposed = record.proposed(AS_OF, "side", "main");
        assertThat(GitRecord.all(proposed))
                .contains("history-rewritten: the anchor 2026-W02 names a commit that the branch of record does not"
                        + " have");
        record.git("checkout", "-q", "main");
        record.git("merge", "-q", "--squash", "side");
        record.commit("2026-01-07T09:00:00Z", "sam", "Squash the side");
        record.git("branch", "-D", "side");
        assertThat(GitRecord.all(record.assess(AS_OF)))
                .containsExactly("history-rewritten: the anchor 2026-W02 names a commit that did not lead to this one");
    }

    /** Merged as it is, the side is part of the history, and so is what was anchored on it. */
    @Test
    void anAnchorOfASideThatWasMerged(@TempDir Path folder) {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        record.git("checkout", "-q", "-b", "side");
        record.put("docs/side.md", "1");
        record.anchor("2026-W02", record.commit("2026-01-05T09:00:00Z", "robin", "On the side"));
        record.commit("2026-01-06T09:00:00Z", "robin", "Anchor the side");
        record.git("checkout", "-q", "main");
        record.gitAt("2026-01-07T09:00:00Z", "sam", "merge", "-q", "--no-ff", "-m", "Merge the side", "side");
        assertLeftAlone(record.assess(AS_OF));
    }

    /** What comes after as-of is known to be there, and nothing more. */
    @Test
    void asOfADayBeforeAnAnchor(@TempDir Path folder) {
        GitRecord record = tagged(folder);
        GitRecord clone = GitRecord.in(folder.resolve("clone"));
        clone.git(
                "-c",
                "protocol.file.allow=always",
                "pull",
                "-q",
                record.shell().folder().toString(),
                "main");
        clone.git("reset", "-q", "--hard", "HEAD~2");
        Assessment cut = record.assess("2026-01-08");
        assertThat(anchors(cut)).hasSize(1);
        assertThat(cut.dossier().orElseThrow().later()).hasSize(2);
        String whole = GitRecord.json(cut);
        assertThat(GitRecord.all(cut))
                .singleElement()
                .satisfies(only -> assertThat(only)
                        .startsWith("commits-after-as-of: 2 commits after 2026-01-09T00:00:00Z left out"));
        assertThat(whole.replaceAll("(?s)\"findings\": \\[.*?\n  ]", "\"findings\": []")
                        .replaceFirst(
                                "(\"commits-after-as-of\",\\s+)\"examined\": 5,(\\s+)\"status\": \"violated\"",
                                "$1\"examined\": 3,$2\"status\": \"satisfied\""))
                .isEqualTo(GitRecord.json(clone.assess("2026-01-08")));
    }

    @Test
    void aPullRequestThatBringsAnAnchor(@TempDir Path folder) {
        GitRecord record = anchored(folder);
        record.git("checkout", "-q", "-b", "anchor");
        record.anchor("2026-W04", record.git("rev-parse", "main"));
        record.commit("2026-01-19T09:00:00Z", "sam", "Anchor the record");
        Assessment good = record.proposed(AS_OF, "anchor", "main");
        assertLeftAlone(good);
        assertThat(anchors(good)).hasSize(3);
        record.anchor("2026-W05", record.tip());
        record.commit("2026-01-20T09:00:00Z", "sam", "Anchor what is not merged");
        assertThat(GitRecord.all(record.proposed(AS_OF, "anchor", "main")))
                .containsExactly("history-rewritten: the anchor 2026-W05 names a commit that the branch of record does"
                        + " not have");
        // Of one that is nowhere too, and not only once it is merged.
        record.put(
                "anchors/2026-W05.yaml", "commit: " + "0123456789".repeat(4) + "\ntree: " + record.tree("HEAD") + "\n");
        record.commit("2026-01-21T09:00:00Z", "sam", "Anchor nothing");
        assertThat(GitRecord.of(record.proposed(AS_OF, "anchor", "main"), "history-rewritten"))
                .hasSize(1);
    }

    @Test
    void aPullRequestThatChangesWhoIsBelieved(@TempDir Path folder) {
        GitRecord record = GitRecord.in(folder.resolve("record"));
        String key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
        record.examined("{allowed-signers: keys/signers}").put("keys/signers", "sam@acme.example " + key + "\n");
        record.commit(GitRecord.BEGUN, "sam", "Begin the record");
        record.git("checkout", "-q", "-b", "keys");
        record.put("keys/signers", "*@acme.example " + key + "\n");
        record.commit("2026-01-19T09:00:00Z", "robin", "Believe more people");
        Assessment proposed = record.proposed(AS_OF, "keys", "main");
        assertThat(GitRecord.of(proposed, "trust-root-changed")).hasSize(1);
        assertThat(proposed.proposal().orElseThrow().policy()).containsExactly("keys/signers");
    }
}
