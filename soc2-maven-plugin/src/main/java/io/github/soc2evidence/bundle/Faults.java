package io.github.soc2evidence.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with a bundle, as many lines of it as anybody reads. */
final class Faults {
    private static final int MOST = 200;

    private final List<String> told = new ArrayList<>();
    private int untold;

    void add(String what) {
        if (told.size() < MOST) {
            told.add(what);
        } else {
            untold++;
        }
    }

    List<String> all() {
        return untold == 0
                ? List.copyOf(told)
                : Stream.concat(told.stream(), Stream.of("and " + untold + " more like these"))
                        .toList();
    }
}
