package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.model.People.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who had access to a system on a day, as a review of access lists it.
 *
 * @param system in small letters; of a list that names none, the requirement
 */
public record AccountList(Exhibit exhibit, String system, LocalDate asOf, List<Row> rows) {
    public AccountList {
        rows = List.copyOf(rows);
    }

    /** Every list of every review, in the order of the days that they show. */
    public static List<AccountList> of(Exhibits exhibits) {
        List<AccountList> lists = new ArrayList<>();
        for (Exhibit exhibit : exhibits.of("access-review")) {
            Map<String, List<Row>> bySystem = new TreeMap<>();
            exhibit.rows("accounts")
                    .forEach(row -> bySystem.computeIfAbsent(system(exhibit, row), any -> new ArrayList<>())
                            .add(row));
            bySystem.forEach((system, rows) -> lists.add(new AccountList(exhibit, system, exhibit.dataAsOf(), rows)));
        }
        // Lists of one day keep the order of the work.
        lists.sort(Comparator.comparing(AccountList::asOf));
        return List.copyOf(lists);
    }

    /** The system of a row, as lists are told apart by it. */
    public static String system(Exhibit exhibit, Row row) {
        return exhibit.system(row)
                .map(Id::value)
                .map(Row::folded)
                .orElseGet(() -> exhibit.requirement().toString());
    }

    /** The accounts that it has, in small letters. */
    public Set<String> accounts() {
        return rows.stream().flatMap(row -> account(row).stream()).collect(Collectors.toSet());
    }

    /** The account of a row, in small letters. */
    public static Optional<String> account(Row row) {
        return row.text("account").map(Row::folded);
    }

    /** Whose account a row is, by what people are compared by: as it says, and as people.yaml knows the account. */
    public static Set<String> holders(Whois whois, Exhibit exhibit, Row row) {
        Optional<String> named = row.text("person").map(whois::identity);
        Optional<String> known = row.text("account")
                .map(account -> exhibit.system(row)
                        .flatMap(system -> whois.of(account, system))
                        .map(AccountList::id)
                        .orElseGet(() -> whois.identity(account)));
        return Stream.of(named, known).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    private static String id(Person person) {
        return person.id().value().value();
    }
}
