package io.github.soc2evidence.source.git;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import org.eclipse.jgit.internal.storage.file.PackIndex;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads small objects of one pack, each delta applied once: JGit keeps only a base and applies every delta twice,
 * which is half of the walk. Whatever is unusual, large or broken it leaves to JGit, and what it returns is verified
 * like anything else. For one thread.
 */
final class PackedObjects implements Closeable {
    private static final int LARGEST = 1 << 24;

    private final PackIndex index;
    private final PackBytes pack;
    private final DeltaBases bases;
    private final int number;
    private final Room instructions = new Room();
    private final List<Room> rooms = List.of(new Room(), new Room());

    /**
     * @param bases shared by the packs of one reader
     * @param number of the pack among them
     */
    PackedObjects(File file, PackIndex index, DeltaBases bases, int number) throws IOException {
        this.index = index;
        this.pack = new PackBytes(file);
        this.bases = bases;
        this.number = number;
    }

    /** Keeps no more of what was read. */
    void forget() {
        bases.clear();
    }

    /** The object, if it is here and of that type. */
    Optional<byte[]> read(AnyObjectId id, int type) {
        try {
            long offset = index.findOffset(id);
            return offset < 0 ? Optional.empty() : read(offset, type);
        } catch (IOException | DataFormatException | RuntimeException leftToJgit) {
            return Optional.empty();
        }
    }

    /**
     * Whether the deltas of an object that is here lead to a whole one, or somewhere that JGit refuses. Deltas on each
     * other, or on themselves, it would follow for ever.
     */
    boolean leadsSomewhere(AnyObjectId id) {
        try {
            long at = index.findOffset(id);
            for (long steps = 0; at >= 0 && steps <= index.getObjectCount(); steps++) {
                at = base(at);
            }
            return at < 0;
        } catch (IOException | RuntimeException leftToJgit) {
            return true;
        }
    }

    /** Where the base of an entry begins; negative for a whole object. */
    private long base(long offset) throws IOException {
        int type = (pack.at(offset) >> 4) & 7;
        if (type != Constants.OBJ_OFS_DELTA && type != Constants.OBJ_REF_DELTA) {
            return -1;
        }
        long at = offset;
        while ((pack.at(at++) & 0x80) != 0) {
            // The size.
        }
        return type == Constants.OBJ_OFS_DELTA ? offset - distance(at) : index.findOffset(named(at));
    }

    private Optional<byte[]> read(long offset, int type) throws IOException, DataFormatException {
        Deque<Entry> deltas = new ArrayDeque<>();
        byte[] object = null;
        int found = Constants.OBJ_BAD;
        for (long at = offset; object == null; ) {
            if (bases.holds(number, at)) {
                found = bases.type(number, at);
                object = bases.object(number, at);
                continue;
            }
            Entry entry = entry(at);
            if (entry.size() > LARGEST) {
                return Optional.empty();
            }
            if (entry.base() < 0) {
                found = entry.type();
                object = new byte[(int) entry.size()];
                pack.inflate(entry.data(), object, object.length);
                bases.put(number, at, found, object);
            } else {
                deltas.push(entry);
                at = entry.base();
            }
        }
        int length = object.length;
        while (!deltas.isEmpty()) {
            Entry entry = deltas.pop();
            Delta delta = delta(entry);
            int size = delta.resultSize();
            if (size > LARGEST) {
                return Optional.empty();
            }
            // What lies further up a chain is seldom asked for again, and there is much of it.
            boolean kept = deltas.size() <= 1;
            byte[] result = kept ? new byte[size] : otherRoom(object).of(size);
            delta.apply(object, length, result);
            if (kept) {
                bases.put(number, entry.offset(), found, result);
            }
            object = result;
            length = size;
        }
        return found == type ? Optional.of(object) : Optional.empty();
    }

    private Room otherRoom(byte[] taken) {
        return rooms.get(rooms.get(0).holds(taken) ? 1 : 0);
    }

    private Delta delta(Entry entry) throws IOException, DataFormatException {
        int size = (int) entry.size();
        byte[] bytes = instructions.of(size);
        pack.inflate(entry.data(), bytes, size);
        return new Delta(bytes, size);
    }

    /** The header of an entry: type and size in groups of seven bits, then for a delta where its base is. */
    private Entry entry(long offset) throws IOException {
        long at = offset;
        int octet = pack.at(at++);
        int type = (octet >> 4) & 7;
        long size = octet & 15;
        for (int shift = 4; (octet & 0x80) != 0; shift += 7) {
            octet = pack.at(at++);
            size += (long) (octet & 0x7f) << shift;
        }
        return switch (type) {
            case Constants.OBJ_COMMIT, Constants.OBJ_TREE, Constants.OBJ_BLOB, Constants.OBJ_TAG ->
                new Entry(offset, type, size, at, -1);
            case Constants.OBJ_OFS_DELTA -> behind(offset, size, at);
            case Constants.OBJ_REF_DELTA -> named(offset, size, at);
            default -> throw new IOException("unknown type of entry");
        };
    }

    private Entry behind(long offset, long size, long start) throws IOException {
        long at = start;
        while ((pack.at(at++) & 0x80) != 0) {
            // The distance.
        }
        long distance = distance(start);
        if (distance <= 0 || distance > offset) {
            throw new IOException("a base outside of the pack");
        }
        return new Entry(offset, Constants.OBJ_OFS_DELTA, size, at, offset - distance);
    }

    private long distance(long start) throws IOException {
        long at = start;
        int octet = pack.at(at++);
        long distance = octet & 0x7f;
        while ((octet & 0x80) != 0) {
            octet = pack.at(at++);
            distance = ((distance + 1) << 7) + (octet & 0x7f);
        }
        return distance;
    }

    private Entry named(long offset, long size, long start) throws IOException {
        long base = index.findOffset(named(start));
        // A base in another pack, or a delta on itself.
        if (base < 0 || base >= offset) {
            throw new IOException("a base that JGit may find");
        }
        return new Entry(offset, Constants.OBJ_REF_DELTA, size, start + Constants.OBJECT_ID_LENGTH, base);
    }

    private ObjectId named(long start) throws IOException {
        byte[] id = new byte[Constants.OBJECT_ID_LENGTH];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) pack.at(start + i);
        }
        return ObjectId.fromRaw(id);
    }

    /** @param base where the base begins; -1 for a whole object */
    private record Entry(long offset, int type, long size, long data, long base) {}

    /** Bytes that are written over and over. */
    private static final class Room {
        private static final int LARGEST_KEPT = 1 << 18;

        private byte[] bytes = new byte[0];

        /** At least so many. */
        byte[] of(int size) {
            if (size > LARGEST_KEPT) {
                return new byte[size];
            }
            if (size > bytes.length) {
                bytes = new byte[Math.min(LARGEST_KEPT, 2 * size)];
            }
            return bytes;
        }

        @SuppressWarnings("ReferenceEquality")
        boolean holds(byte[] other) {
            return bytes == other;
        }
    }

    @Override
    public void close() throws IOException {
        pack.close();
    }
}
