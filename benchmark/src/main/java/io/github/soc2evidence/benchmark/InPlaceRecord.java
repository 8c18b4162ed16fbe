package io.github.soc2evidence.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;

/** Files that a job overwrites once a day, all of them in one commit. */
final class InPlaceRecord {
    private static final int SYSTEMS = 100;
    private static final int DAWN = 5 * 3600;

    private final ImportStream out;
    private final int files;

    private InPlaceRecord(ImportStream out, int files) {
        this.out = out;
        this.files = files;
    }

    /** @param files for each system up to a hundred, then another control for each of them */
    static void write(ImportStream out, int files) throws IOException {
        new InPlaceRecord(out, files).write();
    }

    private void write() throws IOException {
        Company.begin(out, Math.min(files, SYSTEMS));
        for (int control = 0; control * SYSTEMS < files; control++) {
            out.file("controls/LG-" + control + ".yaml", """
                    id: LG-%d
                    title: Logging is configured
                    statement: Every system in scope forwards its logs, and keeps them for a year.
                    criteria: [CC7.2]
                    owner: sam
                    requires: [{id: logging, evidence: logging-configuration, cadence: continuous, max-age: PT26H, for-each: {systems: {}}}]
                    """.formatted(control));
        }
        for (int day = 0; day < Company.DAYS; day++) {
            LocalDate date = Company.FIRST.plusDays(day);
            out.commit(Company.at(date, DAWN + files), "Observe the logging of " + date);
            for (int file = 0; file < files; file++) {
                observe(date, day, file);
            }
        }
    }

    private void observe(LocalDate date, int day, int file) throws IOException {
        int control = file / SYSTEMS;
        String system = Company.system(file % SYSTEMS);
        Instant when = Company.at(date, DAWN + file);
        out.file("evidence/logging/LG-%d/%s.yaml".formatted(control, system), """
                id: LG-%d-%s
                type: logging-configuration
                satisfies: [LG-%1$d/logging]
                subject: %2$s
                performed: %3$s
                sources:
                  - {system: %2$s, method: api, query: "GET /v1/logging/settings", extracted: %3$s, extracted-by: logging-job}
                state: operating
                details:
                  systems: [%2$s]
                  enabled: true
                  destination: central-log
                  retention: P1Y
                  sources:
                    - {source: audit, enabled: true, note: "%4$d events of configuration 9c1e%5$04x"} # in a day
                """.formatted(
                        control, system, when, 1000 + (day * 7919 + file * 104_729) % 900_000, day / 30));
    }
}
