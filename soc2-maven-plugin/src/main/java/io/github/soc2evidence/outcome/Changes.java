package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Moment;
import io.github.soc2evidence.model.Population;
import java.util.List;
import java.util.Optional;

/** Lists of changes, and of deployments: the population of that name. */
public final class Changes {
    /** The type of their records. */
    public static final String TYPE = "change-management";

    private static final String DEPLOYMENTS = "deployments";

    private Changes() {}

    public static boolean areDeployments(Population population) {
        return population
                .id()
                .filter(id -> id.value().value().equals(DEPLOYMENTS))
                .isPresent();
    }

    /** What a record lists as changes. */
    public static List<Row> of(Exhibit exhibit) {
        return rows(exhibit, false);
    }

    /** What a record lists as deployments. */
    public static List<Row> deployments(Exhibit exhibit) {
        return rows(exhibit, true);
    }

    private static List<Row> rows(Exhibit exhibit, boolean deployments) {
        return exhibit.said().populations().stream()
                .filter(population -> areDeployments(population) == deployments)
                .flatMap(population -> exhibit.items(population).stream())
                .toList();
    }

    /** When it became part of what runs: merged, else deployed. */
    public static Optional<Moment> made(Matter change) {
        return change.moment("merged").or(() -> change.moment("deployed"));
    }

    /** By what a change is found again: {@code #17} and {@code 17} are one. */
    public static String key(String written) {
        String folded = Row.folded(written);
        return folded.startsWith("#") || folded.startsWith("!") ? folded.substring(1) : folded;
    }
}
