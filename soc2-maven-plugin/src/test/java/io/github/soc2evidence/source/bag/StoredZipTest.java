package io.github.soc2evidence.source.bag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.SafePaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not the one form of a bundle's zip is refused, with the reason, before a byte of its files is looked at. */
class StoredZipTest {
    private static final int FIRST_CENTRAL = 2 * (ZipForm.LOCAL_LENGTH + 5) + 2;

    private Path zip = Path.of("");

    @BeforeEach
    void file(@TempDir Path folder) {
        zip = folder.resolve("bundle.zip");
    }

    private static byte[] of(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Stored> files = new ArrayList<>();
        for (String name : names) {
            CRC32 crc = new CRC32();
            crc.update('x');
            Stored file = new Stored(name, 1, crc.getValue(), out.size());
            out.writeBytes(ZipForm.local(file));
            out.write('x');
            files.add(file);
        }
        int offset = out.size();
        files.forEach(file -> out.writeBytes(ZipForm.central(file)));
        out.writeBytes(ZipForm.end(files.size(), out.size() - offset, offset));
        return out.toByteArray();
    }

    private void refused(byte[] bytes, String why) throws IOException {
        Files.write(zip, bytes);
        assertThatThrownBy(() -> StoredZip.open(zip, SafePaths::fault))
                .isInstanceOf(CannotAssess.class)
                .hasMessageStartingWith("bundle.zip is not a bundle as soc2:bundle writes it: ")
                .hasMessageContaining(why);
    }

    /** Two files, t/a and t/b, and something of the headers that is another. */
    private static byte[] with(int at, int value) {
        byte[] bytes = of("top/a", "top/b");
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
        return bytes;
    }

    @Test
    void oneThatTheWriterWouldWriteIsOpened() throws IOException {
        Files.write(zip, of("top/a", "top/b"));
        try (StoredZip opened = StoredZip.open(zip, SafePaths::fault)) {
            assertThat(opened.files()).extracting(Stored::name).containsExactly("top/a", "top/b");
            assertThat(opened.visit(opened.files().get(1), bytes -> {})).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "top/../../etc/passwd",
                "top/./a",
                "/top/a",
                "C:/top/a",
                "top/C:a",
                "top\\a",
                "top/a\u202Egpj.exe",
                "top/a\nb",
                "top/CON",
                "top//a",
                "top/a/",
                "top/.git/config",
                "top/a."
            })
    void namesThatLeadElsewhereOrDeceiveAreRefused(String name) throws IOException {
        refused(of(name), "entry 1");
    }

    @Test
    void twoOfOneNameAreRefusedAlsoByCaseAndNormalisation() throws IOException {
        refused(of("top/a", "top/a"), "is there twice");
        refused(of("top/A", "top/a"), "has the name of another but for case");
        refused(of("top/e\u0301", "top/\u00e9"), "has the name of another but for case or normalisation");
    }

    @Test
    void moreThanOneFolderIsRefused() throws IOException {
        refused(of("other/a", "top/a"), "lies beside the one folder");
        refused(of("a"), "lies beside the one folder");
    }

    @Test
    void anotherOrderIsRefused() throws IOException {
        refused(of("top/b", "top/a"), "is out of order");
    }

    @Test
    void whatIsEncryptedCompressedOrALinkIsRefusedByName() throws IOException {
        refused(with(FIRST_CENTRAL + 8, ZipForm.FLAGS | 1), "is encrypted");
        refused(with(FIRST_CENTRAL + 10, 8), "is compressed");
        refused(with(FIRST_CENTRAL + 40, 0120777), "is a symbolic link");
    }

    @Test
    void aBombOfZeroesIsRefusedUnread() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream bomb = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            bomb.putNextEntry(new ZipEntry("top/zeroes"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 256; i++) {
                bomb.write(block);
            }
            bomb.closeEntry();
        }
        refused(out.toByteArray(), "is compressed");
    }

    @Test
    void aDirectoryThatSaysAnythingElseThanTheWriterWouldIsRefused() throws IOException {
        for (int at = FIRST_CENTRAL; at < FIRST_CENTRAL + ZipForm.CENTRAL_LENGTH; at++) {
            byte[] bytes = of("top/a", "top/b");
            bytes[at] ^= 0x40;
            Files.write(zip, bytes);
            assertThat(isWhole(zip)).as("byte " + at).isFalse();
        }
    }

    @Test
    void aHeaderThatIsNotTheDirectorysIsFound() throws IOException {
        for (int at = 0; at < ZipForm.LOCAL_LENGTH + 6; at++) {
            byte[] bytes = of("top/a", "top/b");
            bytes[at] ^= 1;
            Files.write(zip, bytes);
            assertThat(isWhole(zip)).as("byte " + at).isFalse();
        }
    }

    private static boolean isWhole(Path zip) {
        try (StoredZip opened = StoredZip.open(zip, SafePaths::fault)) {
            return opened.files().stream()
                    .allMatch(file -> opened.visit(file, bytes -> {}).isEmpty());
        } catch (CannotAssess refused) {
            return false;
        }
    }

    @Test
    void bytesBeforeBetweenOrBehindAreRefused() throws IOException {
        byte[] bytes = of("top/a", "top/b");
        ByteBuffer before =
                ByteBuffer.allocate(bytes.length + 4).put(new byte[4]).put(bytes);
        refused(before.array(), "");
        ByteBuffer behind = ByteBuffer.allocate(bytes.length + 4).put(bytes).put(new byte[4]);
        refused(behind.array(), "it does not end as a zip does");
        refused(new byte[0], "too short");
        refused(of(), "it is empty");
    }

    @Test
    void aMillionEntriesAreRefusedByTheirCount() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] entry = ZipForm.central(new Stored("top/a", 0, 0, 0));
        for (int i = 0; i < 1_000_000; i++) {
            out.writeBytes(entry);
        }
        out.writeBytes(ZipForm.end(1_000_000, out.size(), 0));
        refused(out.toByteArray(), "it says that it holds 1000000 files, and 500000 are the most");
    }

    @Test
    void aDirectoryThatClaimsWhatIsNotThereIsRefused() throws IOException {
        refused(ZipForm.end(3, 200, 1L << 40), "");
        refused(ZipForm.end(400_000, Long.MAX_VALUE - 5, 10), "");
        refused(ZipForm.end(-1, -1, -1), "");
    }

    @Test
    void aFileThatClaimsToBeLargerThanTheZipIsRefused() throws IOException {
        Stored file = new Stored("top/a", 1L << 50, 0, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ZipForm.local(file));
        int offset = out.size();
        out.writeBytes(ZipForm.central(file));
        out.writeBytes(ZipForm.end(1, out.size() - offset, offset));
        refused(out.toByteArray(), "is larger than the whole file");
    }

    @Test
    void whatIsNoFileIsToldSo(@TempDir Path folder) {
        assertThatThrownBy(() -> StoredZip.open(folder, SafePaths::fault))
                .isInstanceOf(CannotAssess.class)
                .hasMessageContaining("cannot be read");
    }
}
