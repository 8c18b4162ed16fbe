package io.github.soc2evidence.reader;

import org.jspecify.annotations.Nullable;

/**
 * Equal parts of many documents as one object each, and equal scalars read once: revisions of a file differ in little.
 * Remembers what it saw last, a fixed number of things, so what is shared saves memory and what is not costs none. Only for immutable
 * values. Safe for use by several threads, which at worst share a little less.
 */
final class Pool {
    private static final int BITS = 17;

    private final @Nullable Object[] parts = new Object[1 << BITS];
    private final @Nullable Scalar[] scalars = new Scalar[1 << BITS];

    /** What a scalar's text means to those who read values of one type. */
    private record Scalar(Class<?> type, String text, Object value) {}

    /** An equal object, or the same. */
    @SuppressWarnings("unchecked") // what is equal to a value of the model is of its class
    <T> T shared(T value) {
        int slot = slot(value.hashCode());
        Object known = parts[slot];
        if (known != null && known.getClass() == value.getClass() && known.equals(value)) {
            return (T) known;
        }
        parts[slot] = value;
        return value;
    }

    /** What was read from such a scalar not long ago, or null. */
    @Nullable
    Object read(Class<?> type, String text) {
        Scalar known = scalars[slot(text.hashCode() ^ type.hashCode())];
        return known != null && known.type() == type && known.text().equals(text) ? known.value() : null;
    }

    void remember(Class<?> type, String text, Object value) {
        scalars[slot(text.hashCode() ^ type.hashCode())] = new Scalar(type, text, value);
    }

    private static int slot(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - BITS);
    }
}
