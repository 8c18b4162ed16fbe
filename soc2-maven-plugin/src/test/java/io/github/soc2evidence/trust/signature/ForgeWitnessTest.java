package io.github.soc2evidence.trust.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commits that GitHub really signed, where somebody laid them beside the project (soc2.forgeWitness names another folder). */
class ForgeWitnessTest {
    private static final Set<String> WEB_FLOW =
            Set.of("5DE3E0509C47EA3CF04A42D34AEE18F83AFDEB23", "968479A1AFF927E37D1A566BB5690EEEBB952194");
    private static final Instant AS_OF = Instant.parse("2026-11-01T00:00:00Z");

    private Path folder = Path.of("");
    private TrustedKeys trusted = new TrustedKeys(Optional.empty(), Optional.empty());

    @BeforeEach
    void isThere() throws IOException {
        Optional<Path> found = Optional.ofNullable(System.getProperty("soc2.forgeWitness"))
                .map(Path::of)
                .or(ForgeWitnessTest::besideTheProject);
        assumeTrue(found.isPresent(), "shared/data/forge-witness is not beside the project: nothing real is verified");
        folder = found.get();
        trusted = new TrustedKeys(
                Optional.of(OpenPgpKeys.read(Files.readAllBytes(folder.resolve("github-web-flow.asc")))),
                Optional.empty());
    }

    private static Optional<Path> besideTheProject() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path there = at.resolve("shared/data/forge-witness");
            if (Files.isDirectory(there)) {
                return Optional.of(there);
            }
        }
        return Optional.empty();
    }

    private Map<String, byte[]> commits(boolean signed) {
        Map<String, byte[]> commits = new HashMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("INDEX.txt"))) {
                if (line.endsWith("signed=1") == signed) {
                    String id = line.substring(0, 40);
                    commits.put(id, Files.readAllBytes(folder.resolve(id + ".commit")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(commits).isNotEmpty();
        return commits;
    }

    private SignatureVerdict judge(byte[] commit) {
        return trusted.judge(SignedObject.commit(commit), AS_OF, AS_OF);
    }

    @Test
    void theForgesOwnSignatures() {
        Set<String> seen = new HashSet<>();
        commits(true).forEach((id, commit) -> {
            SignatureVerdict verdict = judge(commit);
            assertThat(verdict.standing()).as(id + " " + verdict.reason()).isEqualTo(Standing.GOOD);
            assertThat(verdict.principal().orElseThrow()).contains("noreply@github.com");
            assertThat(Duration.between(verdict.created().orElseThrow(), committed(commit))
                            .abs())
                    .as(id)
                    .isLessThan(Duration.ofHours(1));
            seen.add(verdict.keyFingerprint().orElseThrow());
        });
        assertThat(seen).isEqualTo(WEB_FLOW);
        assertThat(trusted.openPgp().orElseThrow().fingerprints()).containsExactlyInAnyOrderElementsOf(WEB_FLOW);
    }

    private static Instant committed(byte[] commit) {
        String text = new String(commit, java.nio.charset.StandardCharsets.ISO_8859_1);
        String line = text.lines()
                .filter(each -> each.startsWith("committer "))
                .findFirst()
                .orElseThrow();
        List<String> words = List.of(line.substring(line.indexOf('>') + 2).split(" ", -1));
        return Instant.ofEpochSecond(Long.parseLong(words.get(0)));
    }

    @Test
    void aMergeInTheForgesNameWithoutASignature() {
        commits(false)
                .forEach((id, commit) ->
                        assertThat(judge(commit).standing()).as(id).isEqualTo(Standing.UNSIGNED));
    }

    /** Every byte of the commit but those of the signature: there it depends on the byte whether anything is left to judge. */
    @Test
    void oneFlippedByteIsNoLongerGood() {
        commits(true).forEach((id, commit) -> {
            String text = new String(commit, java.nio.charset.StandardCharsets.ISO_8859_1);
            int from = text.indexOf("gpgsig ");
            int to = text.indexOf("-----END PGP SIGNATURE-----");
            for (int at = 0; at < commit.length; at += at > from && at < to ? 3 : 17) {
                byte[] flipped = commit.clone();
                flipped[at] ^= 1;
                assertThat(judge(flipped).standing()).as(id + " byte " + at).isNotEqualTo(Standing.GOOD);
            }
        });
    }
}
