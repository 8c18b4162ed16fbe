package io.github.soc2evidence.rule.outcome;

import io.github.soc2evidence.outcome.Affair;
import io.github.soc2evidence.outcome.Affair.Telling;
import io.github.soc2evidence.outcome.Affairs;
import io.github.soc2evidence.outcome.Exhibit;
import io.github.soc2evidence.outcome.Exhibits;
import io.github.soc2evidence.outcome.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What was recovered in a test, and tested again after a failure. */
final class Recoveries {
    private Recoveries() {}

    /** Each test of each set of data and each service, with what follows it. */
    static List<Affair> of(Exhibits exhibits) {
        return Stream.concat(
                        Affairs.followed(exhibits, any -> any.rows("restores"), "dataset", "restore-test").stream(),
                        Affairs.followed(exhibits, any -> any.rows("services"), "service", "disaster-recovery-test")
                                .stream())
                .toList();
    }

    /** Whether a record that follows, or the one that a row names as its retest, shows that it went well. */
    static boolean isMadeUpFor(Exhibits exhibits, Affair tested, Predicate<Telling> well) {
        return Stream.concat(
                        tested.told().stream().skip(1),
                        tested.told().stream()
                                .flatMap(any -> any.row().text("retest").stream())
                                .flatMap(id -> retests(exhibits, tested, id)))
                .anyMatch(well);
    }

    private static Stream<Telling> retests(Exhibits exhibits, Affair tested, String id) {
        boolean restored = tested.exhibit().type().name().equals("restore-test");
        String table = restored ? "restores" : "services";
        String field = restored ? "dataset" : "service";
        Optional<String> name = tested.row().text(field);
        return exhibits.named(id).stream()
                .filter(again -> !again.performed().isBefore(tested.exhibit().performed()))
                .flatMap(again -> rows(again, table)
                        .filter(row -> row.text(field).equals(name))
                        .map(row -> new Telling(again, row)));
    }

    private static Stream<Row> rows(Exhibit exhibit, String table) {
        return exhibit.rows(table).stream();
    }
}
