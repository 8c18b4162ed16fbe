package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.Shell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commits and tags that git itself signs, in agreement with {@code git verify-commit} and {@code git verify-tag}. */
class TrustedKeysTest {
    private static final Instant BORN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    Path folder;

    private final GnuPg gpg = new GnuPg();

    @AfterEach
    void kill() {
        gpg.close();
    }

    private Shell git() {
        Shell.needs("git");
        Shell git = new Shell(folder)
                .with("GNUPGHOME", gpg.home().toString())
                .with("TZ", "UTC")
                .with("GIT_AUTHOR_DATE", AT.toString())
                .with("GIT_COMMITTER_DATE", AT.toString());
        git.run("git", "init", "-q");
        git.run("git", "config", "user.name", "Pat");
        git.run("git", "config", "user.email", "pat@acme.example");
        return git;
    }

    private static byte[] raw(Shell git, String type, String name) {
        return git.run("git", "cat-file", type, name).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String write(Shell git, String type, byte[] raw) {
        return git.say(raw, "git", "hash-object", "-t", type, "-w", "--stdin")
                .out()
                .strip();
    }

    private static void assertAgreement(Shell git, TrustedKeys trusted, Standing standing) {
        byte[] commit = raw(git, "commit", "HEAD");
        assertThat(trusted.judge(SignedObject.commit(commit), AT, AT).standing())
                .isEqualTo(standing);
        assertThat(git.say(new byte[0], "git", "verify-commit", "HEAD").succeeded())
                .isEqualTo(standing == Standing.GOOD);
        byte[] tag = raw(git, "tag", "v1");
        assertThat(trusted.judge(SignedObject.tag(tag), AT, AT).standing()).isEqualTo(standing);
        assertThat(git.say(new byte[0], "git", "verify-tag", "v1").succeeded()).isEqualTo(standing == Standing.GOOD);

        commit[commit.length - 3] ^= 1;
        Standing changed = standing == Standing.UNSIGNED ? Standing.UNSIGNED : Standing.BAD;
        assertThat(trusted.judge(SignedObject.commit(commit), AT, AT).standing())
                .isEqualTo(changed);
        assertThat(git.say(new byte[0], "git", "verify-commit", write(git, "commit", commit))
                        .succeeded())
                .isFalse();
    }

    private static void commitAndTag(Shell git, String... options) {
        git.run(Shell.words(List.of("git", "commit", "-q", "--allow-empty", "-m", "A message of some words"), options));
        git.run("git", "tag", options.length == 0 ? "-a" : "-s", "-m", "A tag", "v1");
    }

    @Test
    void signedWithOpenPgp() {
        Shell git = git();
        String key = gpg.key(BORN, "Pat <pat@acme.example>", "ed25519", "never");
        git.run("git", "config", "user.signingkey", key);
        commitAndTag(git, "-S");
        TrustedKeys trusted = new TrustedKeys(Optional.of(OpenPgpKeys.read(gpg.export())), Optional.empty());
        assertAgreement(git, trusted, Standing.GOOD);
        SignatureVerdict verdict = new TrustedKeys(Optional.empty(), Optional.empty())
                .judge(SignedObject.tag(raw(git, "tag", "v1")), AT, AT);
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.reason()).contains("No OpenPGP keys are named");
    }

    @Test
    void signedWithSsh() {
        SshKeygen ssh = new SshKeygen(folder);
        String key = ssh.key("k", "-t", "ed25519");
        Shell git = git();
        git.run("git", "config", "gpg.format", "ssh");
        git.run("git", "config", "user.signingkey", folder.resolve("k").toString());
        git.run(
                "git",
                "config",
                "gpg.ssh.allowedSignersFile",
                folder.resolve("allowed").toString());
        commitAndTag(git, "-S");
        assertAgreement(git, allowed(git, "pat@acme.example " + key), Standing.GOOD);
        String early = "pat@acme.example valid-before=\"20260131Z\" " + key;
        byte[] commit = raw(git, "commit", "HEAD");
        assertThat(allowed(git, early)
                        .judge(SignedObject.commit(commit), AT, AT)
                        .standing())
                .isEqualTo(Standing.EXPIRED);
        assertThat(git.say(new byte[0], "git", "verify-commit", "HEAD").succeeded())
                .isFalse();
        SignatureVerdict nobody =
                new TrustedKeys(Optional.empty(), Optional.empty()).judge(SignedObject.commit(commit), AT, AT);
        assertThat(nobody.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(nobody.keyFingerprint()).isPresent();
    }

    private static TrustedKeys allowed(Shell git, String lines) {
        git.file("allowed", lines);
        return new TrustedKeys(
                Optional.empty(),
                Optional.of(AllowedSigners.read(lines.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC)));
    }

    @Test
    void notSigned() {
        Shell git = git();
        commitAndTag(git);
        assertAgreement(git, new TrustedKeys(Optional.empty(), Optional.empty()), Standing.UNSIGNED);
    }

    @Test
    void kindsThatAreNotSupported() {
        TrustedKeys none = new TrustedKeys(Optional.empty(), Optional.empty());
        byte[] payload = {1};
        for (String armour : new String[] {"-----BEGIN SIGNED MESSAGE-----\nMII\n", "hello\n", ""}) {
            SignatureVerdict verdict =
                    none.judge(SignedObject.detached(payload, armour.getBytes(StandardCharsets.US_ASCII)), AT, AT);
            assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(verdict.reason()).containsAnyOf("X.509", "of a known kind");
        }
    }
}
