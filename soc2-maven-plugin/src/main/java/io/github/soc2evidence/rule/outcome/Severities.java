package io.github.soc2evidence.rule.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How grave things are. */
final class Severities {
    private static final List<String> FROM_THE_GRAVEST = List.of("critical", "high", "medium", "low", "info");

    private Severities() {}

    /** Whether something is as grave as a limit says, or graver. What is not rated may be. */
    static boolean isFrom(Optional<String> rated, String limit) {
        int least = FROM_THE_GRAVEST.indexOf(limit.strip().toLowerCase(Locale.ROOT));
        return rated.map(FROM_THE_GRAVEST::indexOf)
                .filter(at -> at >= 0 && least >= 0)
                .map(at -> at <= least)
                .orElse(true);
    }

    /** {@code F-03 (high)}. */
    static String said(String name, Optional<String> rated) {
        return name + " (" + rated.orElse("not rated") + ")";
    }
}
