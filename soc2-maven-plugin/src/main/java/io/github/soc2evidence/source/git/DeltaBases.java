package io.github.soc2evidence.source.git;

import java.util.Arrays;

/** Objects of one pack that were just read, by offset: the likely bases of what is read next. */
final class DeltaBases {
    private static final int BITS = 12;
    private static final int LARGEST = 1 << 16;
    private static final long CAPACITY = 24L << 20;

    private final long[] offsets = new long[1 << BITS];
    private final byte[][] objects = new byte[1 << BITS][];
    private final byte[] types = new byte[1 << BITS];
    private long held;

    void put(long offset, int type, byte[] object) {
        if (object.length > LARGEST) {
            return;
        }
        if (held > CAPACITY) {
            Arrays.fill(objects, null);
            held = 0;
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

    /** Only for what it holds. */
    byte[] object(long offset) {
        return objects[slot(offset)];
    }

    int type(long offset) {
        return types[slot(offset)];
    }

    private static int slot(long offset) {
        return (int) ((offset * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    }
}
