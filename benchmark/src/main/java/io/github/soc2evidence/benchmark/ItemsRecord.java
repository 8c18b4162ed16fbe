package io.github.soc2evidence.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** One population, mapped from the untouched export of a system. */
final class ItemsRecord {
    private static final int AUTHORS = 40;

    private ItemsRecord() {}

    /** @param items rows of the export */
    static void write(ImportStream out, int items) throws IOException {
        Company.begin(out, 1);
        out.file("controls/CM-1.yaml", """
                id: CM-1
                title: Changes are approved
                statement: Every change is approved by somebody other than its author before it is deployed.
                criteria: [CC8.1]
                owner: sam
                requires: [{id: changes, evidence: change-management, cadence: event, population: period, due-within: P14D}]
                """);
        String export = export(items);
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8);
        out.commit(Company.at(Company.FIRST.plusDays(Company.DAYS), 9 * 3600), "Record the changes of the year");
        out.file("evidence/changes/changes.csv", export);
        out.file("evidence/changes/CM-1-2026.yaml", """
                id: CM-1-2026
                type: change-management
                satisfies: [CM-1/changes]
                performed: 2027-01-01T08:00:00Z
                population: {from: 2026-01-01, to: 2026-12-31, count: %1$d, key: change}
                items: {artifact: changes.csv, columns: {change: number, author: author, approvals: approver, merged: merged, deployed: deployed}}
                sources:
                  - {system: s000, method: export, query: "changes merged in 2026", extracted: 2027-01-01T07:30:00Z, rows: %1$d, artifact: changes.csv}
                artifacts:
                  - {path: changes.csv, sha256: %2$s, size: %3$d}
                outcome: met
                """.formatted(items, sha256(bytes), bytes.length));
    }

    private static String export(int items) {
        StringBuilder rows = new StringBuilder("number,title,author,approver,merged,deployed\n");
        for (int item = 0; item < items; item++) {
            LocalDate day = Company.FIRST.plusDays((long) item * Company.DAYS / items);
            rows.append(item + 1)
                    .append(",\"Change the handling of case ")
                    .append(item * 31L % 9973)
                    .append(", and its tests\",dev")
                    .append(item % AUTHORS)
                    .append(",dev")
                    .append((item + 1 + item % 7) % AUTHORS)
                    .append(',')
                    .append(day)
                    .append("T10:00:00Z,")
                    .append(day)
                    .append("T14:30:00Z\n");
        }
        return rows.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
