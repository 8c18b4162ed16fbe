package io.github.soc2evidence.model;

/** The id of a git object: forty lower-case hexadecimal digits. */
public record Oid(String hex) implements Comparable<Oid> {
    private static final int LENGTH = 40;

    public Oid {
        if (!isId(hex)) {
            throw new IllegalArgumentException("not a git object id: " + hex);
        }
    }

    private static boolean isId(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return hex.length() == LENGTH;
    }

    /** The first ten digits, for people. */
    public String abbreviated() {
        return hex.substring(0, 10);
    }

    @Override
    public int compareTo(Oid other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
