package io.github.soc2evidence.bundle;

import io.github.soc2evidence.source.bag.Stored;
import io.github.soc2evidence.source.bag.ZipForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip of the form that {@link ZipForm} describes, file after file, each read once: what does not fit into memory
 * is written behind a header that is filled in afterwards.
 */
final class ZipWriter {
    /** Below this a file waits in memory until its header is known. */
    private static final int SMALL = 1 << 20;

    private static final int BUFFER = 1 << 16;

    /** The most a file may have that does not say its size before: beyond it the header has another length. */
    private static final long MOST_UNDECLARED = 0xFFFFFFFEL;

    /** For a file that does not say its size before. */
    static final long UNDECLARED = -1;

    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private final List<Stored> files = new ArrayList<>();
    private long position;

    ZipWriter(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Adds a file; the order is the caller's.
     *
     * @param size in bytes, or {@link #UNDECLARED}
     */
    Written add(String name, long size, Content content) throws IOException {
        if (files.size() == ZipForm.MOST_FILES) {
            throw new IOException("more than " + ZipForm.MOST_FILES + " files");
        }
        Entry entry = new Entry(name, size);
        content.writeTo(entry);
        return entry.end();
    }

    /** Writes the directory. Nothing can be added any more. */
    void end() throws IOException {
        long offset = position;
        for (Stored file : files) {
            put(ZipForm.central(file));
        }
        put(ZipForm.end(files.size(), position - offset, offset));
        flush();
    }

    private void put(byte[] bytes) throws IOException {
        put(bytes, 0, bytes.length);
    }

    private void put(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (!buffer.hasRemaining()) {
                flush();
            }
            int count = Math.min(buffer.remaining(), length - done);
            buffer.put(bytes, from + done, count);
            done += count;
        }
        position += length;
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }

    /** A file that is being written. */
    private final class Entry extends OutputStream {
        private final String name;
        private final long declared;
        private final long offset = position;
        private final CRC32 crc = new CRC32();
        private final MessageDigest digest = Sha.sha256();
        private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
        private long size;
        private boolean begun;

        Entry(String name, long declared) {
            this.name = name;
            this.declared = declared;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            crc.update(bytes, from, length);
            digest.update(bytes, from, length);
            size += length;
            if (begun) {
                put(bytes, from, length);
                return;
            }
            waiting.write(bytes, from, length);
            if (waiting.size() > SMALL) {
                begin();
            }
        }

        private void begin() throws IOException {
            put(ZipForm.local(new Stored(name, declared == UNDECLARED ? 0 : declared, 0, offset)));
            put(waiting.toByteArray());
            waiting.reset();
            begun = true;
        }

        Written end() throws IOException {
            if (declared == UNDECLARED && size > MOST_UNDECLARED) {
                throw new IOException(name + " is larger than 4 GiB, which only the record's own files may be");
            }
            if (declared != UNDECLARED && size != declared) {
                throw new IOException(name + " has " + size + " bytes, and git says " + declared);
            }
            Stored stored = new Stored(name, size, crc.getValue(), offset);
            if (begun) {
                flush();
                ByteBuffer header = ByteBuffer.wrap(ZipForm.local(stored));
                for (long at = offset; header.hasRemaining(); at = offset + header.position()) {
                    channel.write(header, at);
                }
            } else {
                put(ZipForm.local(stored));
                put(waiting.toByteArray());
            }
            files.add(stored);
            return new Written(size, HexFormat.of().formatHex(digest.digest()));
        }
    }
}
