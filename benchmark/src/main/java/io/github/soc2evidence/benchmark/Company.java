package io.github.soc2evidence.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the large records have in common: a company, its year, and the first commit. */
final class Company {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    static final int DAYS = 365;

    private Company() {}

    /** Opens the record: what follows belongs to its first commit too. */
    static void begin(ImportStream out, int systems) throws IOException {
        begin(out, systems, "");
    }

    /** @param more further lines of soc2.yaml */
    static void begin(ImportStream out, int systems, String more) throws IOException {
        out.commit(at(FIRST.minusDays(1), 9 * 3600), "Begin the record");
        out.file("soc2.yaml", """
                format: 1
                organization: Acme, Inc.
                system: Acme Cloud
                time-zone: UTC
                periods: [{id: "2026", from: 2026-01-01, to: 2026-12-31}]
                """ + more);
        out.file("people.yaml", "people: [{id: sam, name: Sam Example, emails: [sam@acme.example]}]\n");
        StringBuilder all = new StringBuilder("systems:\n");
        for (int system = 0; system < systems; system++) {
            all.append("  - {id: ")
                    .append(system(system))
                    .append(", kind: cloud, owner: sam, in-scope: {from: 2025-01-01}}\n");
        }
        out.file("systems.yaml", all.toString());
    }

    static String system(int number) {
        return "s" + String.valueOf(1000 + number).substring(1);
    }

    static Instant at(LocalDate day, int second) {
        return day.atStartOfDay(ZoneOffset.UTC).plusSeconds(second).toInstant();
    }
}
