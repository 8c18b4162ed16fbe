package io.github.soc2evidence.source.bag;

import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.source.CannotAssess;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * A zip of the form that {@link ZipForm} describes: its files stand one behind the other in the order of their names,
 * without a gap, and every header is the one that the writer would have written. So nothing in it is hidden, doubled,
 * compressed, encrypted, a link, or said in two ways. Opening looks at the headers alone; {@link #visit} reads on.
 */
public final class StoredZip implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final List<Stored> files;

    private StoredZip(FileChannel channel, List<Stored> files) {
        this.channel = channel;
        this.files = files;
    }

    /**
     * Opens one.
     *
     * @param fault what makes a path unsafe
     * @throws CannotAssess where it is not such a zip, with the first thing that is wrong
     */
    public static StoredZip open(Path file, Function<String, Optional<PathFault>> fault) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            FileChannel channel = FileChannel.open(file);
            try {
                return new StoredZip(channel, Directory.read(channel, fault));
            } catch (Irregular irregular) {
                channel.close();
                throw CannotAssess.error(
                        file.getFileName() + " is not a bundle as soc2:bundle writes it: " + irregular.getMessage(),
                        "unpack nothing of it; ask for the bundle again, and compare its SHA-256 with whoever made it");
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException unreadable) {
            throw CannotAssess.error(
                    file + " cannot be read: " + unreadable, "name a bundle as -Dsoc2.bundle=FILE.zip");
        }
    }

    /** In the order of their names' bytes. */
    public List<Stored> files() {
        return files;
    }

    /** What is done with one file's bytes; they are read to their end in any case. */
    @FunctionalInterface
    public interface Visitor {
        void visit(InputStream bytes) throws IOException;
    }

    /**
     * Streams one file.
     *
     * @return what is wrong with it: a header that is not the directory's, bytes that are not those it was stored with
     */
    public Optional<String> visit(Stored file, Visitor visitor) {
        try {
            byte[] expected = ZipForm.local(file);
            int buffer = (int) Math.min(BUFFER, expected.length + file.size());
            InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(file.offset())), buffer);
            boolean sameHeader = Arrays.equals(expected, in.readNBytes(expected.length));
            Counted counted = new Counted(in, file.size());
            visitor.visit(counted);
            counted.skipToEnd();
            if (!sameHeader) {
                return Optional.of("has a header that is not what the directory says of it");
            }
            return counted.crc() == file.crc32() ? Optional.empty() : Optional.of("has other bytes than were stored");
        } catch (IOException unreadable) {
            return Optional.of("cannot be read: " + unreadable.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException nothingWasWritten) {
            // Reading is over.
        }
    }

    /** So many bytes of a stream, counted into a check sum. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final CRC32 crc = new CRC32();
        private long left;

        Counted(InputStream in, long size) {
            this.in = in;
            this.left = size;
        }

        long crc() {
            return crc.getValue();
        }

        void skipToEnd() throws IOException {
            transferTo(OutputStream.nullOutputStream());
            if (left > 0) {
                throw new IOException("it ends too early");
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = in.read(block, from, (int) Math.min(length, left));
            if (count > 0) {
                crc.update(block, from, count);
                left -= count;
            }
            return count;
        }
    }
}
