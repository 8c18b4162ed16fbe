package io.github.soc2evidence.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.bundle.BundleFile;
import io.github.soc2evidence.bundle.Bundled;
import io.github.soc2evidence.bundle.Seal;
import io.github.soc2evidence.bundle.Vouching;
import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.trust.signature.AllowedSigners;
import io.github.soc2evidence.trust.signature.OpenPgpKeys;
import io.github.soc2evidence.trust.signature.SshSigningKey;
import io.github.soc2evidence.trust.time.LocalAuthority;
import io.github.soc2evidence.trust.time.TimeStampRoots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is taken for what it says only where somebody whom its reader named stands behind just this one. */
class ReceivedTest {
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private Path temporary = Path.of("");
    private Shell shell = new Shell(Path.of(""));
    private Bundled bundled = new Bundled(Path.of(""), Optional.empty(), false);

    @BeforeEach
    void record(@TempDir Path folder) {
        Shell.needs("ssh-keygen", "openssl");
        temporary = folder;
        shell = new Shell(folder);
        for (String name : List.of("sam", "mallory")) {
            shell.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", name);
        }
        bundled = Bundled.in(folder.resolve("record"));
    }

    private Vouching believing(String name) {
        String line = name + "@acme.example " + shell.run("cat", name + ".pub");
        return new Vouching(
                Optional.empty(),
                Optional.of(AllowedSigners.read(line.getBytes(StandardCharsets.UTF_8), ZoneOffset.UTC)),
                Optional.empty(),
                NOW);
    }

    private static Vouching nobody() {
        return new Vouching(Optional.empty(), Optional.empty(), Optional.empty(), NOW);
    }

    private BundleFile.Sealer by(String name) {
        return (tagManifest, present) -> List.of(
                new Seal(Seal.Kind.SSH, SshSigningKey.read(shell.bytes(name)).sign(tagManifest, Seal.NAMESPACE)));
    }

    private Path signed(String out, BundleFile.Sealer sealer) {
        return bundled.into(temporary.resolve(out), false, sealer).file();
    }

    private static List<String> faults(Path file, Vouching vouching) {
        return Received.of(file, vouching, Optional.empty()).faults();
    }

    @Test
    void oneThatIsSignedBySomebodyWhoIsBelievedIsTaken() {
        Path file = signed("out", by("sam"));
        assertThat(faults(file, believing("sam"))).isEmpty();
        assertThat(Received.of(file, believing("sam"), Optional.empty()).lines())
                .anyMatch(line -> line.contains("by a key of sam@acme.example"));
    }

    @Test
    void aForeignSignatureOrOneThatNobodyIsNamedForIsNot() {
        Path file = signed("out", by("mallory"));
        assertThat(faults(file, believing("sam")))
                .containsExactly("tagmanifest-sha256.txt.sig: Its key is not among the allowed signers.");
        assertThat(faults(file, nobody()))
                .containsExactly("tagmanifest-sha256.txt.sig: is not checked: name the signers whom you believe as"
                        + " -Dsoc2.allowedSigners=FILE");
    }

    @Test
    void aSignatureThatIsAskedForAndMissingIsTold() {
        Path file = signed("out", (tagManifest, present) -> List.of());
        assertThat(faults(file, nobody())).isEmpty();
        assertThat(faults(file, believing("sam")))
                .containsExactly("tagmanifest-sha256.txt.sig: is not there, and you named whom you believe");
        assertThat(faults(
                        file,
                        new Vouching(Optional.of(OpenPgpKeys.read(keys())), Optional.empty(), Optional.empty(), NOW)))
                .containsExactly("tagmanifest-sha256.txt.asc: is not there, and you named whom you believe");
    }

    private static byte[] keys() {
        try {
            return Files.readAllBytes(Path.of("src/test/cases/common/keys/forge.asc"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aSignatureOfAnotherBundleIsFound() {
        Path old = signed("old", by("sam"));
        List<Seal> taken = new ArrayList<>(Received.of(old, believing("sam"), Optional.empty())
                .bundle()
                .seals()
                .values());
        Bundled later = bundled.asOf("2026-02-20");
        Path swapped = later.into(temporary.resolve("new"), false, (tagManifest, present) -> taken)
                .file();
        assertThat(faults(swapped, believing("sam")))
                .singleElement()
                .asString()
                .contains("it was not made over these bytes by the key that it names");
    }

    @Test
    void aTokenOfAnotherBundleOrOfAForeignAuthorityIsFound() throws IOException {
        LocalAuthority believed = authority("believed");
        LocalAuthority foreign = authority("foreign");
        Vouching vouching = new Vouching(
                Optional.empty(),
                Optional.empty(),
                Optional.of(TimeStampRoots.read(believed.shell().bytes("root.pem"))),
                NOW);
        BundleFile.Sealer stamping =
                (tagManifest, present) -> List.of(new Seal(Seal.Kind.TIME_STAMP, believed.stamp(tagManifest)));
        assertThat(faults(signed("good", stamping), vouching)).isEmpty();
        assertThat(faults(
                        signed(
                                "foreign-stamp",
                                (tagManifest, present) ->
                                        List.of(new Seal(Seal.Kind.TIME_STAMP, foreign.stamp(tagManifest)))),
                        vouching))
                .hasSize(1);
        assertThat(faults(
                        signed(
                                "old-stamp",
                                (tagManifest, present) ->
                                        List.of(new Seal(Seal.Kind.TIME_STAMP, believed.stamp(new byte[] {1})))),
                        vouching))
                .hasSize(1);
    }

    private LocalAuthority authority(String name) throws IOException {
        return LocalAuthority.in(
                Files.createDirectory(temporary.resolve(name)),
                "-algorithm",
                "EC",
                "-pkeyopt",
                "ec_paramgen_curve:P-256");
    }

    @Test
    void anotherCommitThanIsExpectedIsTold() {
        Path file = signed("out", (tagManifest, present) -> List.of());
        String commit =
                Received.of(file, nobody(), Optional.empty()).bundle().about().commit();
        assertThat(Received.of(file, nobody(), Optional.of(commit)).faults()).isEmpty();
        assertThat(Received.of(file, nobody(), Optional.of(commit.substring(0, 9)))
                        .faults())
                .isEmpty();
        assertThat(Received.of(file, nobody(), Optional.of(commit.substring(0, 3)))
                        .faults())
                .hasSize(1);
        assertThat(Received.of(file, nobody(), Optional.of("0".repeat(40))).faults())
                .containsExactly("the bundle is of commit " + commit + ", and you expect " + "0".repeat(40));
    }
}
