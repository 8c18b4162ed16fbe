package io.github.soc2evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.fixture.GitRecord;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Status;
import io.github.soc2evidence.trust.Signature;
import io.github.soc2evidence.trust.signature.GnuPg;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import io.github.soc2evidence.trust.signature.SshKeygen;
import io.github.soc2evidence.trust.signature.Standing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits that git signed, each told apart by a whole verdict, in agreement with {@code git verify-commit}. */
class CommitSignaturesTest {
    private static final String SIGNED = "2026-01-20T09:00:00Z";
    private static final String AS_OF = "2026-01-31";

    private final GnuPg gpg = new GnuPg();

    @AfterEach
    void kill() {
        gpg.close();
    }

    /** What is expected of one commit. */
    private record Expected(Standing standing, Optional<String> rule, String words) {
        static Expected quiet() {
            return new Expected(Standing.GOOD, Optional.empty(), "");
        }

        static Expected invalid(Standing standing, String words) {
            return new Expected(standing, Optional.of("signature-invalid"), words);
        }

        static Expected missing(Standing standing, String words) {
            return new Expected(standing, Optional.of("signature-missing"), words);
        }
    }

    private static void assertAgreement(GitRecord record, Map<String, Expected> all) {
        Assessment assessment = record.assess(AS_OF);
        assertThat(assessment.problem()).isEmpty();
        Map<Oid, Signature> signatures =
                assessment.dossier().orElseThrow().testimony().signatures();
        all.forEach((commit, expected) -> {
            List<String> said = assessment.findings().stream()
                    .map(each -> each.finding())
                    .filter(each -> each.subject().value().contains(commit))
                    .map(each -> each.rule() + ": " + each.message())
                    .toList();
            assertThat(said).as(expected.toString()).hasSize(expected.rule().isPresent() ? 1 : 0);
            expected.rule()
                    .ifPresent(rule -> assertThat(said.get(0))
                            .startsWith(rule + ": ")
                            .contains(expected.words())
                            .doesNotContain("\n"));
            SignatureVerdict verdict =
                    Objects.requireNonNull(signatures.get(new Oid(commit))).verdict();
            assertThat(verdict.standing()).as(verdict.reason()).isEqualTo(expected.standing());
            assertThat(record.shell()
                            .say(new byte[0], "git", "verify-commit", commit)
                            .succeeded())
                    .as(expected.toString())
                    .isEqualTo(expected.standing() == Standing.GOOD);
        });
        long wrong =
                all.values().stream().filter(each -> each.rule().isPresent()).count();
        // Nothing else is at fault with the record.
        assertThat(GitRecord.all(assessment)).hasSize((int) wrong);
        assertThat(assessment.status()).isEqualTo(Status.UNDISCLOSED);
    }

    /** Changes the message of the last commit, and leaves its signature. */
    private static String tampered(GitRecord record) {
        String raw = new String(record.raw("commit", "HEAD"), StandardCharsets.ISO_8859_1);
        String changed =
                record.write("commit", raw.replace("Approve", "Approved").getBytes(StandardCharsets.ISO_8859_1));
        record.git("reset", "-q", "--hard", changed);
        return changed;
    }

    @Test
    void withSshKeys(@TempDir Path folder) {
        SshKeygen ssh = new SshKeygen(folder.resolve("."));
        GitRecord record = GitRecord.in(folder.resolve("record"));
        record.git("config", "gpg.format", "ssh");
        record.git(
                "config", "gpg.ssh.allowedSignersFile", record.shell().folder().resolve("trust/allowed") + "");
        record.git("config", "gpg.ssh.revocationFile", record.shell().folder().resolve("trust/revoked") + "");
        String allowed = String.join(
                "\n",
                "sam@acme.example " + ssh.key("good", "-t", "ed25519"),
                "sam@acme.example " + ssh.key("rsa", "-t", "rsa", "-b", "2048"),
                "sam@acme.example " + ssh.key("ecdsa", "-t", "ecdsa"),
                "sam@acme.example valid-before=\"20260119Z\" " + ssh.key("expired", "-t", "ed25519"),
                "sam@acme.example valid-after=\"20260121Z\" " + ssh.key("early", "-t", "ed25519"),
                "sam@acme.example namespaces=\"file\" " + ssh.key("elsewhere", "-t", "ed25519"),
                "sam@acme.example " + ssh.key("revoked", "-t", "ed25519"));
        ssh.key("unknown", "-t", "ed25519");
        record.put("trust/allowed", allowed + "\n");
        record.put("trust/revoked", ssh.shell().run("cat", "revoked.pub"));
        record.examined("{allowed-signers: trust/allowed, revoked-keys: trust/revoked, signatures: commits}");
        // Git signs for the namespace "git" alone; whoever wants another has to stand between.
        Path otherwise =
                record.shell().file("../otherwise", "#!/bin/sh\nshift 4\nexec ssh-keygen -Y sign -n file \"$@\"\n");
        assertThat(otherwise.toFile().setExecutable(true)).isTrue();

        Map<String, Expected> all = new LinkedHashMap<>();
        all.put(record.commit(GitRecord.BEGUN, "sam", "Begin", "-S" + folder.resolve("good")), Expected.quiet());
        all.put(record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("rsa")), Expected.quiet());
        all.put(record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("ecdsa")), Expected.quiet());
        all.put(
                record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("expired")),
                Expected.invalid(Standing.EXPIRED, "the key was allowed until 20260119Z (valid-before)"));
        all.put(
                record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("early")),
                Expected.invalid(Standing.EXPIRED, "the key is allowed from 20260121Z on (valid-after)"));
        all.put(
                record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("revoked")),
                Expected.invalid(Standing.REVOKED, "its key is among the revoked keys"));
        all.put(
                record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("elsewhere")),
                Expected.missing(Standing.UNKNOWN, "its key is not allowed for the namespace \"git\""));
        all.put(
                record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("unknown")),
                Expected.missing(Standing.UNKNOWN, "its key is not among the allowed signers"));
        all.put(
                record.commit(SIGNED, "sam", "Approve", "--no-gpg-sign"),
                Expected.missing(Standing.UNSIGNED, "it carries no signature"));
        record.git("config", "gpg.ssh.program", otherwise.toString());
        String namespace = record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("good"));
        record.git("config", "--unset", "gpg.ssh.program");
        all.put(
                namespace,
                Expected.invalid(Standing.BAD, "it was made for the namespace \"file\", and not for \"git\""));
        record.commit(SIGNED, "sam", "Approve", "-S" + folder.resolve("good"));
        all.put(tampered(record), Expected.invalid(Standing.BAD, "the SSH signature is bad"));
        assertAgreement(record, all);
    }

    /** gpg as git calls it, at the time of the commit. */
    private void faked(GitRecord record) {
        Path program = record.shell().file("../gpg", """
                #!/bin/sh
                exec gpg --no-tty --yes --batch --pinentry-mode=loopback --passphrase= --faked-system-time "$SIGNED!" $EXTRA "$@"
                """);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        record.git("config", "gpg.program", program.toString());
        record.with("GNUPGHOME", gpg.home().toString()).with("EXTRA", "").with("SIGNED", "20260120T090000");
    }

    @Test
    void withOpenPgpKeys(@TempDir Path folder) {
        Instant born = Instant.parse("2025-12-01T00:00:00Z");
        Instant first = Instant.parse(GitRecord.BEGUN);
        String good = gpg.key(born, "Sam <sam@acme.example>", "ed25519", "1y");
        String rsa = gpg.key(born, "Robin <robin@acme.example>", "rsa2048", "never");
        String expired = gpg.key(born, "Dana <dana@acme.example>", "ed25519", "1y");
        String revoked = gpg.key(born, "Kim <kim@acme.example>", "ed25519", "1y");
        String unknown = gpg.key(born, "Nobody <nobody@acme.example>", "ed25519", "1y");
        GitRecord record = GitRecord.in(folder.resolve("record"));
        faked(record);
        record.examined("{pgp-keys: trust/keys.asc, signatures: commits}");
        Map<String, Expected> all = new LinkedHashMap<>();
        List<String> signers = List.of(good, rsa, expired, revoked, unknown);
        // A key that ends, or is revoked, cannot sign any more: git signs first, and the keys follow in the last
        // commit.
        record.with("SIGNED", "20260102T090000");
        record.commit(first.toString(), "sam", "Begin", "-S" + good);
        String begun = record.tip();
        record.with("SIGNED", "20260120T090000");
        List<String> made = signers.stream()
                .map(key -> record.commit(SIGNED, "sam", "Approve", "-S" + key))
                .toList();
        record.with("EXTRA", "--default-sig-expire 3");
        String ended = record.commit(SIGNED, "sam", "Approve", "-S" + good);
        record.with("EXTRA", "");
        String unsigned = record.commit(SIGNED, "sam", "Approve", "--no-gpg-sign");
        record.commit(SIGNED, "sam", "Approve", "-S" + good);
        String tampered = tampered(record);
        gpg.run(Instant.parse("2025-12-02T00:00:00Z"), "--quick-set-expire", expired, "20d");
        gpg.revoke(Instant.parse("2026-01-25T00:00:00Z"), revoked, 1);
        record.put("trust/keys.asc", gpg.export(good, rsa, expired, revoked));
        all.put(begun, Expected.quiet());
        all.put(made.get(0), Expected.quiet());
        all.put(made.get(1), Expected.quiet());
        all.put(made.get(2), Expected.invalid(Standing.EXPIRED, "expired"));
        all.put(made.get(3), Expected.invalid(Standing.REVOKED, "revoked on 2026-01-25"));
        all.put(made.get(4), Expected.missing(Standing.UNKNOWN, "is not among the named OpenPGP keys"));
        all.put(ended, Expected.invalid(Standing.EXPIRED, "it was made to last until 2026-01-23T09:00:00Z"));
        all.put(unsigned, Expected.missing(Standing.UNSIGNED, "it carries no signature"));
        all.put(tampered, Expected.invalid(Standing.BAD, "it was not made over these bytes"));
        record.with("SIGNED", "20260126T090000");
        all.put(record.commit("2026-01-26T09:00:00Z", "sam", "Name the keys", "-S" + good), Expected.quiet());
        gpg.run(Instant.parse("2026-01-26T00:00:00Z"), "--delete-secret-and-public-key", unknown);
        assertAgreement(record, all);
    }
}
