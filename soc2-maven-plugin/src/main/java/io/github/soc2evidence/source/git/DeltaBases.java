package io.github.soc2evidence.source.git;

import java.util.Arrays;

/**
 * Objects of one pack that were just read, by offset: the likely bases of what is read next. Most are the base of one other
 * object, so that one that was used makes room: what lives long goes through the collector again and again.
 */
final class DeltaBases {
    private static final int LARGEST = 1 << 16;

    private final Generation fresh = new Generation(24L << 20);
    private final Generation used = new Generation(2L << 20);

    void put(long offset, int type, byte[] object) {
        if (object.length <= LARGEST) {
            fresh.put(offset, type, object);
        }
    }

    /** The same of an object that is needed for another. */
    void putUsed(long offset, int type, byte[] object) {
        if (object.length <= LARGEST) {
            used.put(offset, type, object);
        }
    }

    boolean holds(long offset) {
        return fresh.holds(offset) || used.holds(offset);
    }

    /** Only for what it holds. */
    byte[] object(long offset) {
        return fresh.holds(offset) ? fresh.object(offset) : used.object(offset);
    }

    int type(long offset) {
        return fresh.holds(offset) ? fresh.type(offset) : used.type(offset);
    }

    /** What it holds is needed for another. */
    void use(long offset) {
        if (fresh.holds(offset)) {
            used.put(offset, fresh.type(offset), fresh.object(offset));
            fresh.remove(offset);
        }
    }

    void clear() {
        fresh.clear();
        used.clear();
    }

    /** Each object has one slot, which the next one takes. */
    private static final class Generation {
        private static final int BITS = 12;

        private final long[] offsets = new long[1 << BITS];
        private final byte[][] objects = new byte[1 << BITS][];
        private final byte[] types = new byte[1 << BITS];
        private final long capacity;
        private long held;

        Generation(long capacity) {
            this.capacity = capacity;
        }

        void put(long offset, int type, byte[] object) {
            if (held > capacity) {
                clear();
            }
            int slot = slot(offset);
            held += object.length - (objects[slot] == null ? 0 : objects[slot].length);
            offsets[slot] = offset;
            objects[slot] = object;
            types[slot] = (byte) type;
        }

        boolean holds(long offset) {
            int slot = slot(offset);
            return objects[slot] != null && offsets[slot] == offset;
        }

        byte[] object(long offset) {
            return objects[slot(offset)];
        }

        int type(long offset) {
            return types[slot(offset)];
        }

        void remove(long offset) {
            int slot = slot(offset);
            held -= objects[slot].length;
            objects[slot] = null;
        }

        void clear() {
            Arrays.fill(objects, null);
            held = 0;
        }

        private static int slot(long offset) {
            return (int) ((offset * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
        }
    }
}
