package io.github.soc2evidence.source.git;

import java.util.Arrays;

/**
 * Objects of one pack that were lately read, by offset: the likely bases of what is read next. Git lets many objects have
 * the same base, up to some fifty versions away, so that what was used counts as read anew.
 */
final class DeltaBases {
    private static final int LARGEST = 1 << 16;
    private static final long HALF = 8L << 20;

    private Generation young = new Generation();
    private Generation old = new Generation();

    void put(long offset, int type, byte[] object) {
        if (object.length > LARGEST) {
            return;
        }
        if (young.held + object.length > HALF) {
            Generation emptied = old;
            emptied.clear();
            old = young;
            young = emptied;
        }
        young.put(offset, type, object);
    }

    boolean holds(long offset) {
        return young.holds(offset) || old.holds(offset);
    }

    /** Only of what it holds. */
    int type(long offset) {
        return young.holds(offset) ? young.type(offset) : old.type(offset);
    }

    /** Only of what it holds. */
    byte[] object(long offset) {
        if (young.holds(offset)) {
            return young.object(offset);
        }
        byte[] object = old.object(offset);
        put(offset, old.type(offset), object);
        return object;
    }

    void clear() {
        young.clear();
        old.clear();
    }

    /** Each object has one slot, which the next one takes. */
    private static final class Generation {
        private static final int BITS = 13;

        private final long[] offsets = new long[1 << BITS];
        private final byte[][] objects = new byte[1 << BITS][];
        private final byte[] types = new byte[1 << BITS];
        private long held;

        void put(long offset, int type, byte[] object) {
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

        void clear() {
            Arrays.fill(objects, null);
            held = 0;
        }

        private static int slot(long offset) {
            return (int) ((offset * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
        }
    }
}
