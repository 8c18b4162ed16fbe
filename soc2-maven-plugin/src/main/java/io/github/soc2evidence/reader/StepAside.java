package io.github.soc2evidence.reader;

/** This is for the strict reader to decide. Says nothing, and costs next to nothing. */
final class StepAside extends Exception {
    private static final long serialVersionUID = 1L;

    StepAside() {
        super(null, null, false, false);
    }
}
