package io.github.soc2evidence.source.git;

import java.util.Arrays;

/**
 * Objects of some packs that were lately read, by pack and offset: the likely bases of what is read next. Git lets many
 * objects have the same base, up to some fifty versions away, so that what was used counts as read anew.
 */
final class DeltaBases {
    /** In bytes, of one object. */
    private static final int LARGEST = 1 << 16;

    /** In bytes of all of them: with a third of it the bases of a month of daily files are gone before they are used again. */
    private static final long MOST = 24L << 20;

    /** As many versions of a thousand small files as git looks through for a base; more the collector would copy for nothing. */
    private static final int MANY = 3 << 12;

    private Generation young = new Generation();
    private Generation old = new Generation();

    void put(int pack, long offset, int type, byte[] object) {
        put(key(pack, offset), type, object);
    }

    boolean holds(int pack, long offset) {
        long key = key(pack, offset);
        return young.holds(key) || old.holds(key);
    }

    /** Only of what it holds. */
    int type(int pack, long offset) {
        long key = key(pack, offset);
        return young.holds(key) ? young.type(key) : old.type(key);
    }

    /** Only of what it holds. */
    byte[] object(int pack, long offset) {
        long key = key(pack, offset);
        if (young.holds(key)) {
            return young.object(key);
        }
        byte[] object = old.object(key);
        put(key, old.type(key), object);
        return object;
    }

    void clear() {
        young.clear();
        old.clear();
    }

    private void put(long key, int type, byte[] object) {
        if (object.length > LARGEST) {
            return;
        }
        if (young.held + object.length > MOST / 2 || young.count >= MANY / 2) {
            Generation emptied = old;
            emptied.clear();
            old = young;
            young = emptied;
        }
        young.put(key, type, object);
    }

    private static long key(int pack, long offset) {
        return ((long) pack << PackOffsets.OFFSET_BITS) + offset;
    }

    /** Each object has one slot, which the next one takes; there are several times as many as objects. */
    private static final class Generation {
        private static final int BITS = 15;

        private final long[] keys = new long[1 << BITS];
        private final byte[][] objects = new byte[1 << BITS][];
        private final byte[] types = new byte[1 << BITS];
        private long held;
        private int count;

        void put(long key, int type, byte[] object) {
            int slot = slot(key);
            held += object.length - (objects[slot] == null ? 0 : objects[slot].length);
            count += objects[slot] == null ? 1 : 0;
            keys[slot] = key;
            objects[slot] = object;
            types[slot] = (byte) type;
        }

        boolean holds(long key) {
            int slot = slot(key);
            return objects[slot] != null && keys[slot] == key;
        }

        byte[] object(long key) {
            return objects[slot(key)];
        }

        int type(long key) {
            return types[slot(key)];
        }

        void clear() {
            Arrays.fill(objects, null);
            held = 0;
            count = 0;
        }

        private static int slot(long key) {
            return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
        }
    }
}
