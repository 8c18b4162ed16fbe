package io.github.soc2evidence.source;

/**
 * We could not look, so there is no verdict: the one unchecked exception of the product. Its message says in one line
 * what is wrong and where; the remedy says what to type.
 */
public final class CannotAssess extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Which of the two ends without a verdict (time.md, "What is not evaluated"). */
    public enum Kind {
        /** Git withholds something: shallow, missing, corrupt. */
        INCOMPLETE,
        /** The question cannot be put: no repository, bad configuration, unsupported. */
        ERROR
    }

    private final Kind kind;
    private final String remedy;

    private CannotAssess(Kind kind, String message, String remedy) {
        super(message);
        this.kind = kind;
        this.remedy = remedy;
    }

    public static CannotAssess incomplete(String message, String remedy) {
        return new CannotAssess(Kind.INCOMPLETE, message, remedy);
    }

    public static CannotAssess error(String message, String remedy) {
        return new CannotAssess(Kind.ERROR, message, remedy);
    }

    public Kind kind() {
        return kind;
    }

    public String remedy() {
        return remedy;
    }
}
