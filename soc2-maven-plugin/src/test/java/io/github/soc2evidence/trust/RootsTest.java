package io.github.soc2evidence.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Forge;
import io.github.soc2evidence.model.Ident;
import io.github.soc2evidence.model.Located;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Place;
import io.github.soc2evidence.model.TrustPolicy;
import io.github.soc2evidence.model.TrustPolicy.Root;
import io.github.soc2evidence.model.TrustPolicy.Signatures;
import io.github.soc2evidence.trust.signature.GnuPg;
import io.github.soc2evidence.trust.signature.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whom a record believes about the forge: GitHub's two keys and no other, of other forges whatever its file names. */
class RootsTest {
    private static final Instant AS_OF = Instant.parse("2026-11-01T00:00:00Z");

    private static Roots roots(Forge forge, byte[] keys) {
        TrustPolicy policy = new TrustPolicy(
                Place.START,
                Optional.of(forge),
                Optional.of(new Located<>("trust/forge.asc", Place.START)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Signatures.NONE,
                Optional.empty(),
                List.of());
        return Roots.read(policy, Map.of(Root.FORGE_KEYS, keys), ZoneOffset.UTC);
    }

    private static Commit commit(String name, String email) {
        Ident committer = new Ident(name, email, OptionalLong.of(AS_OF.getEpochSecond()));
        return new Commit(new Oid("1".repeat(40)), List.of(), committer, committer, "A squash");
    }

    private static final Commit BY_GITHUB = commit("GitHub", "noreply@github.com");
    private static final Commit BY_SAM = commit("Sam", "sam@acme.example");

    private static Path besideTheProject() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path there = at.resolve("shared/data/forge-witness");
            if (Files.isDirectory(there)) {
                return there;
            }
        }
        assumeTrue(false, "shared/data/forge-witness is not beside the project: nothing real is verified");
        throw new IllegalStateException();
    }

    @Test
    void realCommitsOfGitHub() throws IOException {
        Path folder = besideTheProject();
        Roots roots = roots(Forge.GITHUB, Files.readAllBytes(folder.resolve("github-web-flow.asc")));
        assertThat(roots.faults()).isEmpty();
        assertThat(roots.asksFor(BY_GITHUB)).isTrue();
        assertThat(roots.asksFor(BY_SAM)).isFalse();
        int signed = 0;
        for (String line : Files.readAllLines(folder.resolve("INDEX.txt"))) {
            byte[] raw = Files.readAllBytes(folder.resolve(line.substring(0, 40) + ".commit"));
            Signature found = roots.signature(BY_GITHUB, raw, AS_OF, AS_OF);
            assertThat(found.byForge()).isTrue();
            if (line.endsWith("signed=1")) {
                signed++;
                assertThat(found.verdict().standing())
                        .as(found.verdict().reason())
                        .isEqualTo(Standing.GOOD);
                assertThat(found.witnessed())
                        .isEqualTo(found.verdict().created())
                        .isPresent();
                raw[raw.length - 2] ^= 1;
                Signature flipped = roots.signature(BY_GITHUB, raw, AS_OF, AS_OF);
                assertThat(flipped.verdict().standing()).isEqualTo(Standing.BAD);
                assertThat(flipped.witnessed()).isEmpty();
            } else {
                assertThat(found.verdict().standing()).isEqualTo(Standing.UNSIGNED);
                assertThat(found.witnessed()).isEmpty();
            }
        }
        assertThat(signed).isPositive();
    }

    @Test
    void anotherKeyInTheFileOfTheForge() {
        try (GnuPg gpg = new GnuPg()) {
            Instant born = Instant.parse("2026-01-01T00:00:00Z");
            String key = gpg.key(born, "GitHub <noreply@github.com>", "rsa2048", "never");
            byte[] payload = "tree 1\n\nA squash\n".getBytes(StandardCharsets.US_ASCII);
            String armour = new String(gpg.sign(AS_OF, key, payload, "--armor"), StandardCharsets.US_ASCII);
            byte[] raw = ("tree 1\ngpgsig " + armour.strip().replace("\n", "\n ") + "\n\nA squash\n")
                    .getBytes(StandardCharsets.US_ASCII);
            Signature asGitHub = roots(Forge.GITHUB, gpg.export()).signature(BY_GITHUB, raw, AS_OF, AS_OF);
            assertThat(asGitHub.verdict().standing()).isEqualTo(Standing.UNKNOWN);
            assertThat(asGitHub.verdict().reason()).contains("is none of GitHub's");
            assertThat(asGitHub.witnessed()).isEmpty();
            Signature asGitLab = roots(Forge.GITLAB, gpg.export()).signature(BY_SAM, raw, AS_OF, AS_OF);
            assertThat(asGitLab.byForge()).isTrue();
            assertThat(asGitLab.witnessed()).contains(AS_OF);
        }
    }
}
