package io.github.soc2evidence.source.bag;

import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.model.Printable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads a zip's central directory, and lets pass only what the writer would have written. */
final class Directory {
    private static final int LONGEST_NAME = 4096;
    private static final int ENCRYPTED = 1;
    private static final int LINK = 0xA000;
    private static final int TYPE = 0xF000;

    private final FileChannel channel;
    private final Function<String, Optional<PathFault>> fault;
    private final Set<String> folded = new HashSet<>();
    private final List<Stored> files = new ArrayList<>();
    private byte[] previous = {};
    private long next;

    private Directory(FileChannel channel, Function<String, Optional<PathFault>> fault) {
        this.channel = channel;
        this.fault = fault;
    }

    static List<Stored> read(FileChannel channel, Function<String, Optional<PathFault>> fault)
            throws IOException, Irregular {
        return new Directory(channel, fault).read();
    }

    private List<Stored> read() throws IOException, Irregular {
        End end = end();
        if (end.files() > ZipForm.MOST_FILES) {
            throw new Irregular("it says that it holds " + end.files() + " files, and " + ZipForm.MOST_FILES
                    + " are the most a bundle has");
        }
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel.position(end.offset())), 1 << 16);
        long length = 0;
        for (long i = 0; i < end.files(); i++) {
            length += one(in, i + 1);
        }
        if (next != end.offset() || length != end.length()) {
            throw new Irregular("there are bytes in it that belong to no file");
        }
        requireOneFolder();
        return List.copyOf(files);
    }

    private record End(long files, long length, long offset) {}

    private End end() throws IOException, Irregular {
        long size = channel.size();
        if (size < ZipForm.END_LENGTH) {
            throw new Irregular("it is too short to be a zip");
        }
        ByteBuffer last = at(size - ZipForm.END_LENGTH, ZipForm.END_LENGTH);
        if (last.getInt(0) != ZipForm.END) {
            throw new Irregular("it does not end as a zip does: it is cut off, or something follows it");
        }
        End end = new End(last.getShort(10) & 0xFFFF, last.getInt(12) & 0xFFFFFFFFL, last.getInt(16) & 0xFFFFFFFFL);
        long wideAt = size - ZipForm.END_LENGTH - ZipForm.LOCATOR64_LENGTH - ZipForm.END64_LENGTH;
        if (wideAt >= 0 && at(wideAt, Integer.BYTES).getInt(0) == ZipForm.END64) {
            ByteBuffer wide = at(wideAt, ZipForm.END64_LENGTH);
            end = new End(wide.getLong(32), wide.getLong(40), wide.getLong(48));
        }
        if (end.files() < 0 || end.length() < 0 || end.offset() < 0 || end.offset() > size) {
            throw new Irregular("its directory is not where it says");
        }
        byte[] expected = ZipForm.end(end.files(), end.length(), end.offset());
        long behind = end.offset() + end.length();
        if (behind < 0
                || size - behind != expected.length
                || !at(behind, expected.length).equals(ByteBuffer.wrap(expected))) {
            throw new Irregular("its last record is not the one of these files: it is cut off, or was changed");
        }
        return end;
    }

    private ByteBuffer at(long position, int length) throws IOException {
        ByteBuffer bytes = ZipForm.littleEndian(new byte[length]);
        while (bytes.hasRemaining() && channel.read(bytes, position + bytes.position()) >= 0) {
            // A channel may give less than it was asked for.
        }
        return bytes.rewind();
    }

    /** Reads one entry, and returns its length. */
    private int one(InputStream in, long number) throws IOException, Irregular {
        byte[] fixed = in.readNBytes(ZipForm.CENTRAL_LENGTH);
        if (fixed.length < ZipForm.CENTRAL_LENGTH) {
            throw new Irregular("its directory is cut off at entry " + number);
        }
        ByteBuffer head = ByteBuffer.wrap(fixed).order(ByteOrder.LITTLE_ENDIAN);
        int nameLength = head.getShort(28) & 0xFFFF;
        int extraLength = head.getShort(30) & 0xFFFF;
        if (head.getInt(0) != ZipForm.CENTRAL || nameLength > LONGEST_NAME || extraLength > 28) {
            throw new Irregular("entry " + number + " of its directory cannot be read");
        }
        byte[] bytes = in.readNBytes(nameLength);
        byte[] extra = in.readNBytes(extraLength);
        String name = name(bytes, number);
        String entry = "entry " + number + ", \"" + Printable.escaped(name) + "\", ";
        refuseWhatNobodyStores(head, entry);
        requireName(name, bytes, entry);
        Stored file = new Stored(name, size(head, extra), head.getInt(16) & 0xFFFFFFFFL, next);
        byte[] expected = ZipForm.central(file);
        byte[] found = concatenated(fixed, bytes, extra);
        if (!Arrays.equals(expected, found)) {
            throw new Irregular(entry + "is described otherwise than soc2:bundle does, or does not follow on the one"
                    + " before it");
        }
        files.add(file);
        next += ZipForm.local(file).length + file.size();
        if (next < 0 || next > channel.size()) {
            throw new Irregular(entry + "is larger than the whole file: it is cut off");
        }
        return found.length;
    }

    private static String name(byte[] bytes, long number) throws Irregular {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException garbled) {
            throw new Irregular("entry " + number + " has a name that is not UTF-8");
        }
    }

    /** What is wrong in a telling way is told so; all else is in the comparison of the whole header. */
    private static void refuseWhatNobodyStores(ByteBuffer head, String entry) throws Irregular {
        int flags = head.getShort(8);
        int method = head.getShort(10);
        int type = head.getInt(38) >>> 16 & TYPE;
        if ((flags & ENCRYPTED) != 0) {
            throw new Irregular(entry + "is encrypted");
        }
        if (method != 0) {
            throw new Irregular(entry + "is compressed: " + (head.getInt(20) & 0xFFFFFFFFL)
                    + " bytes that would become " + (head.getInt(24) & 0xFFFFFFFFL));
        }
        if (type == LINK) {
            throw new Irregular(entry + "is a symbolic link");
        }
    }

    private void requireName(String name, byte[] bytes, String entry) throws Irregular {
        Optional<PathFault> wrong = fault.apply(name);
        if (wrong.isPresent()) {
            throw new Irregular(entry + wrong.get().why());
        }
        if (Arrays.compareUnsigned(previous, bytes) >= 0) {
            throw new Irregular(entry
                    + (Arrays.equals(previous, bytes)
                            ? "is there twice"
                            : "is out of order: a bundle lists its files by name"));
        }
        previous = bytes;
        if (!folded.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
            throw new Irregular(entry + "has the name of another but for case or normalisation");
        }
    }

    private static long size(ByteBuffer head, byte[] extra) {
        long size = head.getInt(24) & 0xFFFFFFFFL;
        return size == 0xFFFFFFFFL && extra.length >= 12
                ? ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN).getLong(4)
                : size;
    }

    private static byte[] concatenated(byte[] fixed, byte[] name, byte[] extra) {
        byte[] all = Arrays.copyOf(fixed, fixed.length + name.length + extra.length);
        System.arraycopy(name, 0, all, fixed.length, name.length);
        System.arraycopy(extra, 0, all, fixed.length + name.length, extra.length);
        return all;
    }

    private void requireOneFolder() throws Irregular {
        if (files.isEmpty()) {
            throw new Irregular("it is empty");
        }
        String first = files.get(0).name();
        String top = first.substring(0, first.indexOf('/') + 1);
        for (Stored file : files) {
            if (top.isEmpty() || !file.name().startsWith(top)) {
                throw new Irregular(
                        "\"" + Printable.escaped(file.name()) + "\" lies beside the one folder that a bundle is");
            }
        }
    }
}
