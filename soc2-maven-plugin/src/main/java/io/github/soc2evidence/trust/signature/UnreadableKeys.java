package io.github.soc2evidence.trust.signature;

/** A file of keys that cannot be read as what it should be; its message is one line, and ends with what to do. */
public final class UnreadableKeys extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    /** For the rooms of trust only.
     *
     * @param line counted from one; zero where unknown
     */
    public UnreadableKeys(int line, String message) {
        super(message);
        this.line = line;
    }

    /** Counted from one; zero where the file has no lines, or none of them is to blame. */
    public int line() {
        return line;
    }
}
