package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A pack whose deltas have no end: whoever follows them never comes back. */
@Timeout(30)
class CircularPackTest {
    private static final int OFS_DELTA = 6;
    private static final int REF_DELTA = 7;

    private final ByteArrayOutputStream pack = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    @Test
    void deltasOnEachOtherEnd(@TempDir Path folder) throws IOException {
        Git git = Verdicts.record(folder.resolve("repository"));
        begin(2);
        entry(REF_DELTA, id(2));
        entry(REF_DELTA, id(1));
        finish(git);
        assertCircle(git, id(1));
        assertCircle(git, id(2));
    }

    @Test
    void aDeltaOnItselfEnds(@TempDir Path folder) throws IOException {
        Git git = Verdicts.record(folder.resolve("repository"));
        begin(2);
        entry(OFS_DELTA, "00");
        entry(REF_DELTA, id(2));
        finish(git);
        assertCircle(git, id(1));
        assertCircle(git, id(2));
    }

    private static void assertCircle(Git git, String id) throws IOException {
        Files.writeString(git.folder().resolve(".git/refs/heads/main"), id + "\n");
        assertThat(Verdicts.line(git.folder(), "HEAD"))
                .isEqualTo(
                        "incomplete the object " + id + " is stored as deltas that go round in a circle. run `git fsck"
                                + " --full`, then clone again from where the object is sound");
    }

    private static String id(int number) {
        return ("0" + number).repeat(20);
    }

    private void begin(int entries) {
        pack.writeBytes("PACK".getBytes(StandardCharsets.US_ASCII));
        pack.writeBytes(ByteBuffer.allocate(8).putInt(2).putInt(entries).array());
    }

    /** A delta of four bytes that makes nothing of nothing. */
    private void entry(int type, String base) throws IOException {
        offsets.add(pack.size());
        pack.write((type << 4) | 4);
        pack.writeBytes(HexFormat.of().parseHex(base));
        try (var out = new DeflaterOutputStream(pack)) {
            out.write(new byte[] {1, 1, 1, 0});
        }
    }

    /** With the index that says that the entries are the objects 1 and 2. */
    private void finish(Git git) throws IOException {
        byte[] trailer = VerifiedObjects.sha1().digest(pack.toByteArray());
        pack.writeBytes(trailer);
        var index = new ByteArrayOutputStream();
        index.writeBytes(new byte[] {(byte) 0xff, 't', 'O', 'c', 0, 0, 0, 2});
        for (int first = 0; first < 256; first++) {
            index.writeBytes(ByteBuffer.allocate(4).putInt(Math.min(2, first)).array());
        }
        index.writeBytes(HexFormat.of().parseHex(id(1)));
        index.writeBytes(HexFormat.of().parseHex(id(2)));
        index.writeBytes(new byte[8]);
        for (int offset : offsets) {
            index.writeBytes(ByteBuffer.allocate(4).putInt(offset).array());
        }
        index.writeBytes(trailer);
        index.writeBytes(VerifiedObjects.sha1().digest(index.toByteArray()));
        Path folder = Files.createDirectories(git.folder().resolve(".git/objects/pack"));
        String name = "pack-" + HexFormat.of().formatHex(trailer);
        Files.write(folder.resolve(name + ".pack"), pack.toByteArray());
        Files.write(folder.resolve(name + ".idx"), index.toByteArray());
    }
}
