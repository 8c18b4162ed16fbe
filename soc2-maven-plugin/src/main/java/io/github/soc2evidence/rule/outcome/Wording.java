package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.model.Phrase;
import java.util.Collection;
import java.util.stream.Collectors;

/** How findings name several things. */
final class Wording {
    /** How many names are told. */
    private static final int NAMED = 5;

    private Wording() {}

    /** {@code kim, robin}, and of many the first. */
    static String names(Collection<String> names) {
        return names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more(names);
    }

    /** {@code "INC-7", "INC-9"}, and of many the first. */
    static String quoted(Collection<String> texts) {
        return texts.stream().limit(NAMED).map(Phrase::quoted).collect(Collectors.joining(", ")) + more(texts);
    }

    private static String more(Collection<String> all) {
        return all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "";
    }
}
