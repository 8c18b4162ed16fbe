package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.soc2evidence.bundle.Seal;
import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.time.LocalAuthority;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals that are made here hold for the tools that others have, and theirs hold here. */
class SealingTest {
    private static final byte[] SIGNED = "0".repeat(64).concat("  bagit.txt\n").getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "1".repeat(64).concat("  bagit.txt\n").getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Vouching NOBODY =
            new Vouching(Optional.empty(), Optional.of(signers("")), Optional.empty(), NOW);

    private Path folder = Path.of("");
    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void folder(@TempDir Path temporary) {
        folder = temporary;
        shell = new Shell(temporary).with("GNUPGHOME", temporary.toString());
    }

    private static AllowedSigners signers(String text) {
        return AllowedSigners.read(text.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC);
    }

    private Sealing sealing(String ssh, String pgp, String url, String attach, Vouching vouching) {
        return new Sealing(
                folder,
                given(ssh),
                given(pgp),
                given(url),
                given(attach),
                Optional.of("open sesame"),
                () -> vouching,
                // gpg believes no signature that is older than its key.
                Instant.now(),
                line -> {});
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    private static Vouching.Shown only(Vouching vouching, List<Seal> seals, byte[] bytes) {
        assertThat(seals).hasSize(1);
        return vouching.judge(seals.get(0), bytes);
    }

    @ParameterizedTest
    @CsvSource({"ed25519,256", "rsa,3072", "ecdsa,256", "ecdsa,384", "ecdsa,521"})
    void whatAnSshKeySignsSshKeygenVerifies(String type, String bits) {
        Shell.needs("ssh-keygen");
        shell.run("ssh-keygen", "-q", "-t", type, "-b", bits, "-N", "", "-f", "key");
        String allowed = "sam@acme.example " + shell.run("cat", "key.pub");
        shell.file("signers", allowed);
        List<Seal> seals = sealing("key", "", "", "", NOBODY).seal(SIGNED, Set.of());
        shell.file("s.sig", seals.get(0).bytes());
        String[] verify = {
            "ssh-keygen", "-Y", "verify", "-f", "signers", "-I", "sam@acme.example", "-n", "soc2-bundle", "-s", "s.sig"
        };
        assertThat(shell.say(SIGNED, verify).succeeded()).isTrue();
        assertThat(shell.say(OTHER, verify).succeeded()).isFalse();
        Vouching sam = new Vouching(Optional.empty(), Optional.of(signers(allowed)), Optional.empty(), NOW);
        assertThat(only(sam, seals, SIGNED).holds()).isTrue();
        assertThat(only(sam, seals, OTHER).isBad()).isTrue();
        assertThat(only(NOBODY, seals, SIGNED).holds()).isFalse();
    }

    @Test
    void anSshKeyThatIsEncryptedIsRefusedWithTheOtherWay() {
        Shell.needs("ssh-keygen");
        shell.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "geheim", "-f", "key");
        assertThatThrownBy(() -> sealing("key", "", "", "", NOBODY).seal(SIGNED, Set.of()))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("it is encrypted; sign with ssh-keygen -Y sign instead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n", "x"})
    void whatIsNoKeyIsRefusedInOneLine(String text) {
        shell.file("key", text);
        for (Sealing sealing : List.of(sealing("key", "", "", "", NOBODY), sealing("", "key", "", "", NOBODY))) {
            assertThatThrownBy(() -> sealing.seal(SIGNED, Set.of())).isInstanceOf(CannotAssess.class);
        }
        assertThatThrownBy(() -> sealing("nowhere", "", "", "", NOBODY).seal(SIGNED, Set.of()))
                .hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "rsa3072", "nistp256"})
    void whatAnOpenPgpKeySignsGpgVerifies(String algorithm) {
        Shell.needs("gpg");
        String[] gpg = {"gpg", "--batch", "--pinentry-mode", "loopback", "--passphrase", "open sesame"};
        shell.run(Shell.words(
                List.of(gpg), "--quick-generate-key", "Sam <sam@acme.example>", algorithm, "sign", "never"));
        shell.file("secret.asc", shell.run(Shell.words(List.of(gpg), "--armor", "--export-secret-keys")));
        byte[] exported = shell.run("gpg", "--batch", "--armor", "--export").getBytes(StandardCharsets.US_ASCII);
        List<Seal> seals = sealing("", "secret.asc", "", "", NOBODY).seal(SIGNED, Set.of());
        shell.file("s.asc", seals.get(0).bytes());
        shell.file("signed", SIGNED);
        shell.file("other", OTHER);
        assertThat(shell.say(new byte[0], "gpg", "--batch", "--verify", "s.asc", "signed")
                        .err())
                .contains("Good signature");
        assertThat(shell.say(new byte[0], "gpg", "--batch", "--verify", "s.asc", "other")
                        .succeeded())
                .isFalse();
        Vouching sam = new Vouching(
                Optional.of(OpenPgpKeys.read(exported)),
                Optional.empty(),
                Optional.empty(),
                Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(only(sam, seals, OTHER).isBad()).isTrue();
        assertThat(only(NOBODY, seals, SIGNED).what()).contains("is not checked: name the public keys");
        shell.run("gpgconf", "--kill", "all");
    }

    @Test
    void anAuthoritysAnswerIsTakenWhereTheRecordBelievesIt() throws IOException {
        Shell.needs("openssl");
        LocalAuthority authority = LocalAuthority.in(
                Files.createDirectory(folder.resolve("authority")),
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256");
        Vouching believing = new Vouching(
                Optional.empty(),
                Optional.empty(),
                Optional.of(TimeStampRoots.read(authority.shell().bytes("root.pem"))),
                NOW);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = authority.reply(exchange.getRequestBody().readAllBytes(), "plain");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            List<Seal> seals = sealing("", "", url, "", believing).seal(SIGNED, Set.of());
            assertThat(only(believing, seals, SIGNED).holds()).isTrue();
            assertThat(only(believing, seals, OTHER).isBad()).isTrue();
            assertThat(only(NOBODY, seals, SIGNED).what()).contains("is not checked: name the authority's");
            shell.file("signed", SIGNED);
            shell.file("s.tsr", seals.get(0).bytes());
            shell.run("openssl", "ts", "-verify", "-data", "signed", "-in", "s.tsr", "-CAfile", "authority/root.pem");
            assertThatThrownBy(() -> sealing("", "", url, "", NOBODY).seal(SIGNED, Set.of()))
                    .hasMessageContaining("soc2.yaml names no time-stamp-roots");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatWasMadeElsewhereIsAttachedOnlyWhereItIsAboutThisBundle() {
        Shell.needs("ssh-keygen");
        shell.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "key");
        shell.file("tags", SIGNED);
        shell.run("ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "soc2-bundle", "tags");
        List<Seal> seals = sealing("", "", "", "tags.sig", NOBODY).seal(SIGNED, Set.of());
        assertThat(seals).extracting(Seal::kind).containsExactly(Seal.Kind.SSH);
        assertThatThrownBy(() -> sealing("", "", "", "tags.sig", NOBODY).seal(OTHER, Set.of()))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("is not about this bundle");
        shell.file("git", SIGNED);
        shell.run("ssh-keygen", "-q", "-Y", "sign", "-f", "key", "-n", "git", "git");
        assertThatThrownBy(() -> sealing("", "", "", "git.sig", NOBODY).seal(SIGNED, Set.of()))
                .hasMessageContaining("namespace");
        assertThatThrownBy(() -> sealing("", "", "", "tags", NOBODY).seal(SIGNED, Set.of()))
                .hasMessageContaining("no signature of a known kind");
    }

    @Test
    void whatABundleHasAlreadyStays() {
        assertThat(sealing("key", "key", "http://127.0.0.1:1/", "", NOBODY).seal(SIGNED, Set.of(Seal.Kind.values())))
                .isEmpty();
    }
}
