package io.github.soc2evidence.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;

/** Daily checks, each a record with its artifact in a commit of its own. */
final class OccurrenceRecord {
    private static final int SYSTEMS = 10;
    private static final int MORNING = 6 * 3600;
    private static final int WORKING_DAY = 12 * 3600;

    private final ImportStream out;
    private final MessageDigest sha256;
    private final int series;
    private final boolean isSigned;

    private OccurrenceRecord(ImportStream out, MessageDigest sha256, int series, boolean isSigned) {
        this.out = out;
        this.sha256 = sha256;
        this.series = series;
        this.isSigned = isSigned;
    }

    /** @param records how many, rounded to whole series of a year */
    static void write(ImportStream out, int records) throws IOException {
        write(out, records, false);
    }

    /** The same, and soc2.yaml wants every commit signed. */
    static void signed(ImportStream out, int records) throws IOException {
        write(out, records, true);
    }

    private static void write(ImportStream out, int records, boolean isSigned) throws IOException {
        try {
            int series = Math.max(1, (records + Company.DAYS / 2) / Company.DAYS);
            new OccurrenceRecord(out, MessageDigest.getInstance("SHA-256"), series, isSigned).write();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void write() throws IOException {
        Company.begin(out, SYSTEMS, isSigned ? "trust: {allowed-signers: trust/allowed, signatures: commits}\n" : "");
        if (isSigned) {
            out.file("trust/allowed", "sam@acme.example " + Signer.publicKey() + "\n");
        }
        for (int control = 0; control < controls(); control++) {
            out.file("controls/DC-" + control + ".yaml", """
                    id: DC-%d
                    title: Daily check of the backups
                    statement: Each day the operator looks at the report of the backups.
                    criteria: [CC7.2]
                    owner: sam
                    requires: [{id: check, evidence: backup, cadence: daily%s}]
                    """.formatted(
                            control, isForEach(control) ? ", for-each: {systems: {}}" : ""));
        }
        for (int day = 0; day < Company.DAYS; day++) {
            for (int i = 0; i < series; i++) {
                record(Company.FIRST.plusDays(day), i, day);
            }
        }
    }

    /** One for each ten series, and one for each of the rest. */
    private int controls() {
        return series / SYSTEMS + series % SYSTEMS;
    }

    private boolean isForEach(int control) {
        return control < series / SYSTEMS;
    }

    private void record(LocalDate date, int number, int day) throws IOException {
        boolean each = isForEach(number / SYSTEMS);
        int control = each ? number / SYSTEMS : series / SYSTEMS + number % SYSTEMS;
        String system = Company.system(number % SYSTEMS);
        Instant when = Company.at(date, MORNING + (int) ((long) WORKING_DAY * number / series));
        String name = "DC-" + control + "-" + system + "-" + date;
        String artifact = artifact(system, date, number * 31 + day);
        byte[] bytes = artifact.getBytes(StandardCharsets.UTF_8);
        out.commit(when.plusSeconds(30), "Record " + name);
        String folder = "evidence/DC-" + control + "/" + date.toString().substring(0, 7) + "/";
        out.file(folder + name + ".txt", artifact);
        out.file(folder + name + ".yaml", """
                id: %s
                type: backup
                satisfies: [DC-%d/check]
                %sperformed: %s
                sources:
                  - {system: %s, method: export, query: "backup report --day %s", rows: 4, artifact: %1$s.txt}
                artifacts:
                  - {path: %1$s.txt, sha256: %s, size: %d}
                outcome: met
                """.formatted(
                        name,
                        control,
                        each ? "subject: " + system + "\n" : "",
                        when,
                        system,
                        date,
                        HexFormat.of().formatHex(sha256.digest(bytes)),
                        bytes.length));
    }

    private static String artifact(String system, LocalDate date, int seed) {
        StringBuilder lines = new StringBuilder("job,started,ended,bytes,state\n");
        for (int job = 0; job < 4; job++) {
            lines.append("backup-%s-%d,%sT01:%02d:%02dZ,%3$sT02:%02d:00Z,%d,complete\n"
                    .formatted(
                            system, job, date, job * 11, seed % 60, (seed + job) % 60, 1_000_000L * (job + 1) + seed));
        }
        return lines.toString();
    }
}
