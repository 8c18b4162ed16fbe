package io.github.soc2evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.model.Level;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.trust.Bracket;
import io.github.soc2evidence.trust.signature.GnuPg;
import io.github.soc2evidence.trust.signature.SshKeygen;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags that git signed: those of issued reports, and those of an auditor. */
class TagSignaturesTest {
    private static final String TAGGED = "2026-01-20T09:00:00Z";

    /** A record of an issued report, whose tag must be signed. */
    private static GitRecord reported(Path folder) {
        SshKeygen ssh = new SshKeygen(folder);
        GitRecord record = GitRecord.in(folder.resolve("record"));
        record.examined("{allowed-signers: trust/allowed, revoked-keys: trust/revoked, signatures: tags}");
        String examination = new String(record.shell().bytes("soc2.yaml"), StandardCharsets.UTF_8);
        record.put(
                "soc2.yaml",
                examination.replace(
                        "periods:\n",
                        "periods:\n  - {id: '2025', from: 2025-01-01, to: 2025-12-31,"
                                + " report: {issued: 2026-01-10, tag: soc2-2025}}\n"));
        record.put(
                "trust/allowed",
                "sam@acme.example " + ssh.key("good", "-t", "ed25519")
                        + "\nsam@acme.example valid-before=\"20260119Z\" "
                        + ssh.key("expired", "-t", "ed25519") + "\nsam@acme.example "
                        + ssh.key("revoked", "-t", "ed25519") + "\n");
        record.put("trust/revoked", ssh.shell().run("cat", "revoked.pub"));
        ssh.key("unknown", "-t", "ed25519");
        record.git("config", "gpg.format", "ssh");
        record.git(
                "config", "gpg.ssh.allowedSignersFile", record.shell().folder().resolve("trust/allowed") + "");
        record.git("config", "gpg.ssh.revocationFile", record.shell().folder().resolve("trust/revoked") + "");
        record.commit(GitRecord.BEGUN, "sam", "Begin the record");
        return record;
    }

    private static void assertTag(GitRecord record, List<String> expected) {
        Assessment assessment = record.assess("2026-01-31");
        assertThat(GitRecord.all(assessment)).hasSize(expected.isEmpty() ? 0 : 1);
        expected.forEach(words ->
                assertThat(GitRecord.all(assessment).get(0)).contains(words).doesNotContain("\n"));
        assertThat(record.shell()
                        .say(new byte[0], "git", "verify-tag", "soc2-2025")
                        .succeeded())
                .isEqualTo(expected.isEmpty());
    }

    @Test
    void theTagOfAnIssuedReport(@TempDir Path folder) {
        GitRecord record = reported(folder);
        for (List<String> each : List.of(
                List.of("good"),
                List.of("expired", "signature-invalid: ", "the tag soc2-2025", "valid-before"),
                List.of("revoked", "signature-invalid: ", "the tag soc2-2025", "revoked"),
                List.of("unknown", "signature-missing: ", "the tag soc2-2025", "not among the allowed signers"))) {
            record.gitAt(TAGGED, "sam", "tag", "-f", "-u", folder.resolve(each.get(0)) + "", "-m", "T", "soc2-2025");
            assertTag(record, each.subList(1, each.size()));
        }
        record.gitAt(TAGGED, "sam", "tag", "-f", "-a", "-m", "A tag", "soc2-2025");
        assertTag(record, List.of("signature-missing: ", "It carries no signature."));
        record.git("tag", "-f", "soc2-2025");
        assertTag(record, List.of("signature-missing: ", "a lightweight tag, which cannot be signed"));
        record.gitAt(TAGGED, "sam", "tag", "-f", "-u", folder.resolve("good") + "", "-m", "A tag", "soc2-2025");
        String tampered = record.write(
                "tag",
                new String(record.raw("tag", "soc2-2025"), StandardCharsets.ISO_8859_1)
                        .replace("A tag", "B tag")
                        .getBytes(StandardCharsets.ISO_8859_1));
        record.git("update-ref", "refs/tags/soc2-2025", tampered);
        assertTag(record, List.of("signature-invalid: ", "SSH signature is bad"));
        record.git("tag", "-d", "soc2-2025");
        assertTag(record, List.of("tag-moved: the repository has no tag soc2-2025"));
        record.git("update-ref", "refs/tags/soc2-2025", record.git("rev-parse", "HEAD:soc2.yaml"));
        assertThat(GitRecord.all(record.assess("2026-01-31")))
                .anyMatch(
                        each -> each.equals("history-rewritten: the tag soc2-2025 names something that is no commit"));
    }

    @Test
    void anAuditorsTagIsAWitness(@TempDir Path folder) {
        try (GnuPg gpg = new GnuPg()) {
            Instant born = Instant.parse("2025-12-01T00:00:00Z");
            String auditor = gpg.key(born, "Ada <ada@auditor.example>", "ed25519", "1y");
            String other = gpg.key(born, "Sam <sam@acme.example>", "ed25519", "1y");
            GitRecord record = GitRecord.in(folder.resolve("record"));
            record.examined("{auditor-keys: trust/auditor.asc}").put("trust/auditor.asc", gpg.export(auditor));
            Path program = record.shell().file("../gpg", """
                    #!/bin/sh
                    exec gpg --no-tty --yes --batch --pinentry-mode=loopback --passphrase= --faked-system-time 20260120T090000! "$@"
                    """);
            assertThat(program.toFile().setExecutable(true)).isTrue();
            record.git("config", "gpg.program", program.toString());
            record.with("GNUPGHOME", gpg.home().toString());
            record.commit(GitRecord.BEGUN, "sam", "Begin the record");
            record.commit("2026-01-19T09:00:00Z", "sam", "Something");
            record.gitAt(TAGGED, "sam", "tag", "-s", "-u", other, "-m", "Not the auditor's", "mine");
            assertThat(bracket(record, 1)).isEqualTo(Bracket.NONE);
            record.gitAt(TAGGED, "ada", "tag", "-s", "-u", auditor, "-m", "Seen", "seen");
            record.commit("2026-01-21T09:00:00Z", "sam", "Something later");
            for (int position : List.of(0, 1)) {
                assertThat(bracket(record, position).level()).isEqualTo(Level.T2);
                assertThat(bracket(record, position).notAfter()).contains(Instant.parse(TAGGED));
            }
            assertThat(bracket(record, 2)).isEqualTo(Bracket.NONE);
            assertThat(record.shell()
                            .say(new byte[0], "git", "verify-tag", "seen")
                            .succeeded())
                    .isTrue();
        }
    }

    private static Bracket bracket(GitRecord record, int position) {
        Assessment assessment = record.assess("2026-01-31");
        assertThat(assessment.status()).isEqualTo(Status.CLEAN);
        return assessment.dossier().orElseThrow().testimony().brackets().at(position);
    }
}
