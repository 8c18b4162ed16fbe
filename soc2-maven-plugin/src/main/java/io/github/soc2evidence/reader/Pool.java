package io.github.soc2evidence.reader;

import org.jspecify.annotations.Nullable;

/**
 * Equal parts of many documents as one object each, and equal scalars read once: revisions of a file differ in little.
 * Remembers what it saw last, a fixed number of things, so what is shared saves memory and what is not costs none. Only for immutable
 * values. Safe for use by several threads, which at worst share a little less.
 */
final class Pool {
    private static final int BITS = 17;

    /** What is seldom seen again is to be forgotten soon: what is kept for a while goes through the collector twice. */
    private static final int SCALAR_BITS = 12;

    private final @Nullable Object[] parts = new Object[1 << BITS];
    private final @Nullable Scalar[] scalars = new Scalar[1 << SCALAR_BITS];
    private final @Nullable Part[] members = new Part[1 << BITS];

    /** What a scalar's text means to those who read values of one type. */
    private record Scalar(Class<?> type, String text, Object value) {}

    /** What a text means as the member of a record, at its place. */
    private record Part(Shape.Member member, String pointer, String text, int line, int column, Object value) {}

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
        Scalar known = scalars[slot(type, text)];
        return known != null && known.type() == type && known.text().equals(text) ? known.value() : null;
    }

    void remember(Class<?> type, String text, Object value) {
        scalars[slot(type, text)] = new Scalar(type, text, value);
    }

    /**
     * What was made of such a member of a record not long ago, or null.
     *
     * @param pointer the record's
     * @param scalar a text
     */
    @SuppressWarnings("ReferenceEquality") // there is one of each member, and comparing them takes long
    @Nullable
    Object member(Shape.Member member, String pointer, Tree.Scalar scalar) {
        String text = scalar.json().textValue();
        Part known = members[slot(member, text, scalar)];
        return known != null
                        && known.member() == member
                        && known.line() == scalar.line()
                        && known.column() == scalar.column()
                        && known.text().equals(text)
                        && known.pointer().equals(pointer)
                ? known.value()
                : null;
    }

    void remember(Shape.Member member, String pointer, Tree.Scalar scalar, Object value) {
        String text = scalar.json().textValue();
        members[slot(member, text, scalar)] = new Part(member, pointer, text, scalar.line(), scalar.column(), value);
    }

    private static int slot(Class<?> type, String text) {
        return slot(text.hashCode() ^ type.hashCode()) >>> (BITS - SCALAR_BITS);
    }

    private static int slot(Shape.Member member, String text, Tree.Scalar scalar) {
        return slot(text.hashCode() + 31 * (member.suffix().hashCode() + 31 * (scalar.line() + 31 * scalar.column())));
    }

    private static int slot(int hash) {
        return (hash * 0x9E3779B9) >>> (32 - BITS);
    }
}
