package io.github.soc2evidence.rule.files;

import java.util.ArrayList;
import java.util.List;

/** References as they are checked. Of those that are right, which are many, nothing is kept but their number. */
final class Checked {
    private final List<Reference> wrong = new ArrayList<>();
    private int count;

    void add(Reference reference) {
        count++;
        if (reference.problem().isPresent()) {
            wrong.add(reference);
        }
    }

    int count() {
        return count;
    }

    List<Reference> wrong() {
        return List.copyOf(wrong);
    }
}
