package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.Place;
import java.util.Comparator;

/** Why a file cannot be used: where, what was found, and what was expected. */
public record Problem(Place at, String message) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.<Problem>comparingInt(
                    problem -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column())
            .thenComparing(Problem::message)
            .thenComparing(problem -> problem.at().pointer());

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code line:column message}. */
    @Override
    public String toString() {
        return at.line() + ":" + at.column() + " " + message;
    }
}
