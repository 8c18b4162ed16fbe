package io.github.soc2evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.trust.signature.GnuPg;
import io.github.soc2evidence.trust.signature.SshKeygen;
import io.github.soc2evidence.trust.time.LocalAuthority;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever anchors, tags and files of keys are: a finding or a reason in one line, and nobody is believed. */
@Timeout(120)
class HostileTrustTest {
    private static final String AS_OF = "2026-01-31";
    private static final List<String> ROOTS =
            List.of("forge-keys", "allowed-signers", "revoked-keys", "pgp-keys", "auditor-keys", "time-stamp-roots");

    private static void assertOneLine(List<String> findings) {
        assertThat(findings)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).doesNotContain("\n", "Exception", "io.github", "null"));
    }

    @Test
    void anAnchorOfWhatIsNoCommit(@TempDir Path folder) {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        record.gitAt(GitRecord.BEGUN, "sam", "tag", "-a", "-m", "A tag", "v1");
        String tree = record.tree("HEAD");
        List<String> named =
                List.of(record.git("rev-parse", "HEAD:soc2.yaml"), tree, record.git("rev-parse", "v1"), "0".repeat(40));
        for (int i = 0; i < named.size(); i++) {
            record.put("anchors/2026-W0" + i + ".yaml", "commit: " + named.get(i) + "\ntree: " + tree + "\n");
        }
        record.commit("2026-01-05T09:00:00Z", "sam", "Anchor something else");
        List<String> found = GitRecord.all(record.assess(AS_OF));
        assertThat(found).hasSize(4).allMatch(each -> each.startsWith("history-rewritten: the anchor 2026-W0"));
        assertOneLine(found);
    }

    @Test
    void anAnchorOfItsOwnPullRequest(@TempDir Path folder) {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        record.git("checkout", "-q", "-b", "side");
        String tip = record.commit("2026-01-05T09:00:00Z", "sam", "The tip");
        record.git("checkout", "-q", "-b", "other");
        record.anchor("2026-W02", tip);
        record.commit("2026-01-06T09:00:00Z", "sam", "Anchor it");
        // Judged is what would be merged, by another branch that has the first one's tip already.
        assertThat(GitRecord.all(record.proposed(AS_OF, "other", "side"))).isEmpty();
        assertThat(GitRecord.all(record.proposed(AS_OF, "other", "main")))
                .containsExactly("history-rewritten: the anchor 2026-W02 names a commit that the branch of record does"
                        + " not have");
    }

    @Test
    void aTokenOfTenMegabytes(@TempDir Path folder) {
        LocalAuthority authority = LocalAuthority.in(folder, "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256");
        GitRecord record = GitRecord.in(folder.resolve("record"));
        record.examined("{time-stamp-roots: trust/tsa.pem}")
                .put("trust/tsa.pem", authority.shell().bytes("root.pem"));
        String first = record.commit(GitRecord.BEGUN, "sam", "Begin the record");
        byte[] good = authority.stamp(record.raw("commit", first));
        byte[] noise = new byte[10 << 20];
        new Random(1).nextBytes(noise);
        System.arraycopy(good, 0, noise, 0, good.length);
        record.anchor("2026-W02", first, "time-stamp: 2026-W02.tsr").put("anchors/2026-W02.tsr", noise);
        record.commit("2026-01-05T09:00:00Z", "sam", "Anchor the record");
        assertThat(GitRecord.all(record.assess(AS_OF)))
                .containsExactly(
                        "signature-invalid: the anchor's time stamp counts for nothing: the file 2026-W02.tsr is"
                                + " larger than 64 KiB, and no token is");
        // The same without the noise counts; what was there before says nothing against it.
        record.put("anchors/2026-W02.tsr", good);
        record.commit("2026-01-06T09:00:00Z", "sam", "Mend the token");
        assertThat(GitRecord.of(record.assess(AS_OF), "signature-invalid")).isEmpty();
        // It was made today, and says that the commit which holds it is no older.
        assertThat(GitRecord.of(record.assess(AS_OF), "time-inversion"))
                .singleElement()
                .satisfies(each -> assertThat(each).startsWith("the committer date is 2026-01-06T09:00:00Z, "));
        for (byte[] each : List.of(new byte[0], new byte[] {0x30, (byte) 0x84, 0x7f, -1, -1, -1}, new byte[1 << 16])) {
            record.anchor("2026-W03", first, "time-stamp: 2026-W03.tsr").put("anchors/2026-W03.tsr", each);
            record.commit("2026-01-07T09:00:00Z", "sam", "Anchor the record");
            assertOneLine(GitRecord.of(record.assess(AS_OF), "signature-invalid"));
        }
    }

    @Test
    void tenThousandTags(@TempDir Path folder) {
        try (GnuPg gpg = new GnuPg()) {
            String key = gpg.key(Instant.parse("2025-12-01T00:00:00Z"), "Ada <ada@auditor.example>", "ed25519", "1y");
            GitRecord record = GitRecord.in(folder.resolve("record"));
            record.examined("{auditor-keys: trust/auditor.asc}").put("trust/auditor.asc", gpg.export(key));
            String first = record.commit(GitRecord.BEGUN, "sam", "Begin the record");
            StringBuilder references = new StringBuilder();
            StringBuilder named = new StringBuilder("commit: " + first + "\ntree: " + record.tree(first) + "\ntags:\n");
            for (int i = 0; i < 10_000; i++) {
                references
                        .append("create refs/tags/v")
                        .append(i)
                        .append(' ')
                        .append(first)
                        .append('\n');
                named.append("  v").append(i).append(": ").append(first).append('\n');
            }
            record.shell()
                    .say(references.toString().getBytes(StandardCharsets.US_ASCII), "git", "update-ref", "--stdin");
            record.put("anchors/2026-W02.yaml", named.toString());
            record.commit("2026-01-05T09:00:00Z", "sam", "Anchor the record with its tags");
            long before = System.nanoTime();
            assertThat(GitRecord.all(record.assess(AS_OF))).isEmpty();
            // Of each tag all of them would take minutes.
            assertThat(System.nanoTime() - before).isLessThan(30_000_000_000L);
            record.git("tag", "-d", "v77");
            record.git("pack-refs", "--all");
            assertThat(GitRecord.all(record.assess(AS_OF))).containsExactly("tag-moved: the repository has no tag v77");
        }
    }

    @Test
    void aTagWhoseObjectIsMissing(@TempDir Path folder) throws IOException {
        GitRecord record = GitRecord.begun(folder.resolve("record"), "");
        record.gitAt(GitRecord.BEGUN, "sam", "tag", "-a", "-m", "A tag", "v1");
        String object = record.git("rev-parse", "v1");
        record.anchor("2026-W02", record.tip(), "tags:", "  v1: " + object);
        record.commit("2026-01-05T09:00:00Z", "sam", "Anchor the record");
        assertThat(GitRecord.all(record.assess(AS_OF))).isEmpty();
        Files.delete(folder.resolve("record/.git/objects/" + object.substring(0, 2) + "/" + object.substring(2)));
        Assessment assessment = record.assess(AS_OF);
        assertThat(assessment.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(assessment.problem().orElseThrow().message())
                .isEqualTo("the object " + object + " is missing in this repository");
        assertThat(assessment.problem().orElseThrow().remedy()).doesNotContain("\n");
    }

    /** Of each root of trust a file that is none: nobody is believed, and the verdict says which file. */
    @ParameterizedTest
    @ValueSource(strings = {"symlink", "directory", "empty", "binary", "2 MiB", "soc2.yaml", "people.yaml"})
    void aFileOfKeysThatIsNone(String kind, @TempDir Path folder) throws IOException {
        for (String root : ROOTS) {
            Path here = folder.resolve(root);
            GitRecord record = GitRecord.in(here);
            String path = kind.endsWith(".yaml") ? kind : "keys/file";
            record.examined("{" + root + ": " + path + "}");
            Files.createDirectories(here.resolve("keys"));
            byte[] bytes = new byte[2 << 20];
            switch (kind) {
                case "symlink" -> Files.createSymbolicLink(here.resolve("keys/file"), Path.of("../people.yaml"));
                case "directory" -> record.put("keys/file/README", "keys");
                case "empty" -> record.put("keys/file", "");
                case "binary" -> {
                    new Random(1).nextBytes(bytes);
                    record.put("keys/file", Arrays.copyOf(bytes, 3000));
                }
                case "2 MiB" -> {
                    Arrays.fill(bytes, (byte) '\n');
                    record.put("keys/file", bytes);
                }
                default -> {}
            }
            record.commit(GitRecord.BEGUN, "sam", "Begin the record");
            List<String> found = GitRecord.all(record.assess(AS_OF));
            if (kind.equals("empty") && root.matches("allowed-signers|revoked-keys")) {
                // Nobody is allowed, or nothing is revoked: such a file says so.
                assertThat(found).as(root).isEmpty();
                continue;
            }
            assertThat(found).as(root + " " + kind).isNotEmpty();
            assertOneLine(found);
            assertThat(found)
                    .as(root + " " + kind)
                    .anyMatch(each -> each.startsWith("file-invalid: ")
                            || each.startsWith("reference-unknown: ")
                            || each.startsWith("path-unsafe: "));
        }
    }

    /** What is cut off the end of a list might be the key that is revoked. */
    @Test
    void aRevokedKeyBehindAMegabyteOfComment(@TempDir Path folder) {
        SshKeygen ssh = new SshKeygen(folder);
        GitRecord record = GitRecord.in(folder.resolve("record"));
        record.git("config", "gpg.format", "ssh");
        record.put("trust/allowed", "sam@acme.example " + ssh.key("key", "-t", "ed25519") + "\n");
        record.put("trust/revoked", "# a comment\n".repeat(90_000) + ssh.shell().run("cat", "key.pub"));
        record.examined("{allowed-signers: trust/allowed, revoked-keys: trust/revoked, signatures: commits}");
        record.commit(GitRecord.BEGUN, "sam", "Begin the record", "-S" + folder.resolve("key"));
        Assessment assessment = record.assess(AS_OF);
        assertThat(assessment.status()).isEqualTo(Status.UNDISCLOSED);
        assertThat(GitRecord.of(assessment, "file-invalid"))
                .containsExactly("the file is larger than 1 MiB; name one with the keys alone");
    }
}
