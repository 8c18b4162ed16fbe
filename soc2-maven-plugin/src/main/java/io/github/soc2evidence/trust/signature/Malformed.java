package io.github.soc2evidence.trust.signature;

/** Bytes that are not what they should be. Never leaves this package: it becomes a verdict, or {@link UnreadableKeys}. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    Malformed(String message) {
        this(0, message);
    }

    Malformed(int line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    /** Counted from one; zero where unknown. */
    int line() {
        return line;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
