package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Place;

/** Ends a parse that cannot go on. It never leaves this package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(Problem problem) {
        super(problem.message(), null, false, false);
        this.problem = problem;
    }

    Unreadable(Place at, String message) {
        this(new Problem(at, message));
    }

    Problem problem() {
        return problem;
    }
}
