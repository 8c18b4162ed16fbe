package io.github.soc2evidence.trust.time;

/** Why a time stamp shows nothing. Never leaves this package: it becomes a verdict. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
