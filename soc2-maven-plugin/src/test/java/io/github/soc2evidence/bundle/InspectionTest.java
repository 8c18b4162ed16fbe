package io.github.soc2evidence.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.SafePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is done to a bundle shows. */
class InspectionTest {
    private static Path temporary = Path.of("");
    private static Path whole = Path.of("");

    @BeforeAll
    static void bundle(@TempDir Path folder) {
        temporary = folder;
        whole = Bundled.in(folder.resolve("record")).into(folder.resolve("out")).file();
    }

    private static List<String> faults(Path zip) {
        return Inspection.of(zip, SafePaths::fault).faults();
    }

    @Test
    void aBundleAsItWasMadeIsWhole() {
        Inspection inspection = Inspection.of(whole, SafePaths::fault);
        assertThat(inspection.faults()).isEmpty();
        assertThat(inspection.about().files()).isEqualTo(10);
        assertThat(inspection.about().revisions()).isEqualTo(3);
        assertThat(inspection.about().withheld()).isEqualTo("2");
    }

    @Test
    void takenApartAndPutTogetherItIsTheSame() throws IOException {
        Path again = Taken.apart(whole).into(temporary.resolve("again.zip"));
        assertThat(Files.mismatch(whole, again)).isEqualTo(-1);
        assertThat(Files.mismatch(whole, Taken.apart(whole).manifested().into(again)))
                .isEqualTo(-1);
    }

    /** Every bit of the headers, and of the files as many as there is time for. */
    @Test
    void aBitThatIsFlippedShows() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(20260107);
        Path flipped = temporary.resolve("flipped.zip");
        for (int i = 0; i < 3000; i++) {
            int at = i < 1500 ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(4000);
            byte bit = (byte) (1 << random.nextInt(8));
            bytes[at] ^= bit;
            Files.write(flipped, bytes);
            assertThat(isSound(flipped)).as("bit " + bit + " of byte " + at).isFalse();
            bytes[at] ^= bit;
        }
    }

    private static boolean isSound(Path zip) {
        try {
            return faults(zip).isEmpty();
        } catch (CannotAssess refused) {
            return false;
        }
    }

    @Test
    void aBundleThatIsCutOffShowsWhereverItEnds() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(7);
        Path cut = temporary.resolve("cut.zip");
        for (int i = 0; i < 300; i++) {
            Files.write(cut, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertThat(isSound(cut)).isFalse();
        }
    }

    /** What somebody does who puts the bundle together again, and what is said of it. */
    @SuppressWarnings("ImmutableEnumChecker") // Each keeps a function without state.
    private enum Deed {
        REMOVED(
                bag -> bag.without("data/evidence/AC/users.csv"),
                "data/evidence/AC/users.csv is listed in manifest-sha256.txt, and is not there"),
        ADDED(bag -> bag.put("data/more.csv", "x"), "data/more.csv is there, and manifest-sha256.txt does not list it"),
        ADDED_BESIDE(
                bag -> bag.put("soc2/zz.txt", "x"),
                "soc2/zz.txt is there, and tagmanifest-sha256.txt does not list it"),
        ADDED_ON_TOP(bag -> bag.put("zz.txt", "x"), "zz.txt is there, and tagmanifest-sha256.txt does not list it"),
        RENAMED(
                bag -> bag.put("data/evidence/AC/user.csv", bag.get("data/evidence/AC/users.csv"))
                        .without("data/evidence/AC/users.csv"),
                "data/evidence/AC/user.csv is there, and manifest-sha256.txt does not list it"),
        CHANGED(bag -> bag.put("data/evidence/AC/users.csv", "email\n"), "data/evidence/AC/users.csv has the SHA-256"),
        CHANGED_AND_MANIFESTED(
                bag -> bag.put("data/evidence/AC/users.csv", "email\n").manifested(),
                "data/evidence/AC/users.csv is the git blob"),
        REMOVED_AND_MANIFESTED(
                bag -> bag.without("data/evidence/AC/users.csv").manifested(),
                "bag-info.txt says Soc2-Withheld-Files: 2, and soc2/tree.txt beside data/ says 3"),
        ADDED_AND_MANIFESTED(
                bag -> bag.put("data/more.csv", "x").manifested(), "data/more.csv is no file of the commit's tree"),
        WITHHELD_GIVEN_ANOTHER_ID(
                bag -> bag.put(
                                "soc2/tree.txt",
                                bag.get("soc2/tree.txt")
                                        .replaceFirst("[0-9a-f]{40}(\tevidence/AC/contract)", "0".repeat(40) + "$1"))
                        .manifested(),
                "bag-info.txt says Soc2-Tree"),
        ANOTHER_TREE(
                bag -> {
                    Taken changed = bag.put("data/evidence/AC/users.csv", "email\n");
                    return changed.put(
                                    "soc2/tree.txt",
                                    bag.get("soc2/tree.txt")
                                            .replaceFirst(
                                                    "[0-9a-f]{40}(\tevidence/AC/users)",
                                                    "bc2e4b5dfc3a91f4a6a0f9b2ff23d9ab0d5fd2b5$1"))
                            .manifested();
                },
                "data/evidence/AC/users.csv is the git blob"),
        ANOTHER_COMMIT(
                bag -> bag.put("soc2/commit.txt", bag.get("soc2/commit.txt").replace("sam", "dana"))
                        .manifested(),
                "bag-info.txt says Soc2-Commit"),
        ANOTHER_VERDICT(
                bag -> bag.put(
                                "soc2/assessment.json",
                                bag.get("soc2/assessment.json")
                                        .replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"disclosed\""))
                        .manifested(),
                "bag-info.txt says Soc2-Status"),
        NO_VERDICT(bag -> bag.put("soc2/assessment.json", "{}").manifested(), "assessment.json is no verdict"),
        ANOTHER_NAME(bag -> bag.named("soc2-other-2026-0000000"), "bag-info.txt says External-Identifier"),
        NO_MANIFEST(bag -> bag.without("manifest-sha256.txt"), "manifest-sha256.txt is missing"),
        NO_TAG_MANIFEST(bag -> bag.without("tagmanifest-sha256.txt"), "tagmanifest-sha256.txt is missing"),
        NO_REPORT(bag -> bag.without("soc2/report.html").manifested(), "soc2/report.html is missing"),
        ANOTHER_VERSION(
                bag -> bag.put("bagit.txt", "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n")
                        .manifested(),
                "bagit.txt does not declare"),
        GARBLED_INFO(bag -> bag.put("bag-info.txt", "nothing").manifested(), "bag-info.txt cannot be read"),
        GARBLED_TREE(bag -> bag.put("soc2/tree.txt", "100644 x\ty\n").manifested(), "soc2/tree.txt cannot be read"),
        GARBLED_MANIFEST(
                bag -> bag.put("manifest-sha256.txt", "x"), "manifest-sha256.txt is not as sha256sum writes it");

        private final UnaryOperator<Taken> done;
        private final String told;

        Deed(UnaryOperator<Taken> done, String told) {
            this.done = done;
            this.told = told;
        }
    }

    @ParameterizedTest
    @EnumSource(Deed.class)
    void whatSomebodyDidIsToldInOneLine(Deed deed) {
        Path zip = deed.done.apply(Taken.apart(whole)).into(temporary.resolve(deed + ".zip"));
        assertThat(faults(zip)).anyMatch(fault -> fault.startsWith(deed.told) || fault.contains(deed.told));
    }
}
