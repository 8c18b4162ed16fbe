package io.github.soc2evidence.model;

import org.jspecify.annotations.Nullable;

/**
 * The id of a git object: forty lower-case hexadecimal digits. Kept as numbers, because a long history has millions of
 * them.
 *
 * @param a the first eight digits
 * @param e the last eight
 */
public record Oid(int a, int b, int c, int d, int e) implements Comparable<Oid> {
    private static final int LENGTH = 40;
    private static final int DIGITS = 8;

    /**
     * Reads the written form; anything else is an {@link IllegalArgumentException}.
     *
     * @param hex forty digits
     */
    public Oid(String hex) {
        this(word(hex, 0), word(hex, DIGITS), word(hex, 2 * DIGITS), word(hex, 3 * DIGITS), word(hex, 4 * DIGITS));
    }

    private static int word(String hex, int from) {
        int word = 0;
        for (int i = from; hex.length() == LENGTH && i < from + DIGITS; i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                throw none(hex);
            }
            word = word << 4 | Character.digit(c, 16);
        }
        if (hex.length() != LENGTH) {
            throw none(hex);
        }
        return word;
    }

    private static IllegalArgumentException none(String hex) {
        return new IllegalArgumentException("not a git object id: " + hex);
    }

    /** The written form. */
    public String hex() {
        StringBuilder hex = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            hex.append(Character.forDigit(word(i / DIGITS) >>> (28 - 4 * (i % DIGITS)) & 0xF, 16));
        }
        return hex.toString();
    }

    private int word(int index) {
        return switch (index) {
            case 0 -> a;
            case 1 -> b;
            case 2 -> c;
            case 3 -> d;
            default -> e;
        };
    }

    /** The first ten digits, for people. */
    public String abbreviated() {
        return hex().substring(0, 10);
    }

    /** In the order of the written forms. */
    @Override
    public int compareTo(Oid other) {
        for (int i = 0; i < LENGTH / DIGITS; i++) {
            int order = Integer.compareUnsigned(word(i), other.word(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Oid that && a == that.a && b == that.b && c == that.c && d == that.d && e == that.e;
    }

    /** Any part of a hash is one. */
    @Override
    public int hashCode() {
        return b;
    }

    @Override
    public String toString() {
        return hex();
    }
}
