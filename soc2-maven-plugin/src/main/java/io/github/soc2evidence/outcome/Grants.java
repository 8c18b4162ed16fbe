package io.github.soc2evidence.outcome;

import io.github.soc2evidence.model.Id;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** When access was granted, as the lists of grants tell: to an account, or to a person. */
public final class Grants {
    private record Grant(LocalDate day, String system) {}

    private final Map<String, List<Grant>> byHolder = new HashMap<>();

    public Grants(Exhibits exhibits) {
        for (Exhibit exhibit : exhibits.of("access-provisioning")) {
            for (Row row : exhibit.items()) {
                row.day("granted").ifPresent(day -> {
                    String system =
                            exhibit.system(row).map(Id::value).map(Row::folded).orElse("");
                    Stream.concat(row.text("account").stream(), row.text("person").stream())
                            .map(exhibits.whois()::identity)
                            .distinct()
                            .forEach(holder -> byHolder.computeIfAbsent(holder, any -> new ArrayList<>())
                                    .add(new Grant(day, system)));
                });
            }
        }
    }

    /**
     * Whether one of these was granted access to a system between two days, both included. A grant that names no
     * system may be one to any.
     */
    public boolean isBetween(Set<String> holders, String system, LocalDate from, LocalDate to) {
        return holders.stream()
                .flatMap(holder -> byHolder.getOrDefault(holder, List.of()).stream())
                .anyMatch(grant -> !grant.day().isBefore(from)
                        && !grant.day().isAfter(to)
                        && (grant.system().isEmpty() || grant.system().equals(system)));
    }
}
