package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.authoring.Bytes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a job looks at every day: logging, the baseline and container images. */
final class Lookout {
    /** The controls that it looks for. */
    static final List<String> CONTROLS = List.of("LOG-02", "CF-01", "VM-03");

    /** Somebody filling in what a job had not seen. */
    static final String REFILL = "refill-baseline";

    static final String LOG = "evidence/baseline/aws-prod.jsonl";

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 23);
    private static final LocalDate LAST = LocalDate.of(2026, 1, 20);
    private static final LocalDate REFILLED = LocalDate.of(2025, 9, 2);
    private static final int LOOKED = 297;
    private static final int PUSHED = 300;

    private final boolean deviating;
    private final StringBuilder log = new StringBuilder();

    private Lookout(boolean deviating) {
        this.deviating = deviating;
    }

    static List<Change> changes(boolean deviating) {
        return new Lookout(deviating).year();
    }

    private List<Change> year() {
        List<Change> changes = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            SortedMap<String, Optional<byte[]>> files = looked(day);
            changes.add(Change.push(
                    "lookout-" + day,
                    Staff.EVIDENCE_JOB,
                    Staff.EVIDENCE_JOB.at(day, PUSHED),
                    "Observations of " + day,
                    past -> files));
            if (deviating && day.equals(REFILLED)) {
                changes.add(refill());
            }
        }
        return changes;
    }

    private SortedMap<String, Optional<byte[]>> looked(LocalDate day) {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        files.put("evidence/logging/central.yaml", Optional.of(Bytes.utf8(logging(day))));
        if (!isBetween(day, "2025-07-03", "2025-08-31")) {
            log.append(line(day));
            files.put(LOG, Optional.of(Bytes.utf8(log.toString())));
        }
        if (!isBetween(day, "2025-11-03", "2025-11-16")) {
            files.putAll(images(day));
        }
        return files;
    }

    private boolean isBetween(LocalDate day, String first, String last) {
        return deviating && !day.isBefore(LocalDate.parse(first)) && !day.isAfter(LocalDate.parse(last));
    }

    private static Instant looking(LocalDate day) {
        return Staff.EVIDENCE_JOB.at(day, LOOKED);
    }

    private String logging(LocalDate day) {
        String state = isBetween(day, "2025-03-05", "2025-03-13") ? "not-operating" : "operating";
        return "id: LOG-02-central\ntype: logging-configuration\nsatisfies: [LOG-02/central]\nperformed: "
                + looking(day) + "\nstate: " + state + "\nsources:\n  - {system: monitoring, method: api, extracted: "
                + looking(day) + ", extracted-by: evidence-job}\n";
    }

    private static String line(LocalDate day) {
        return "{\"satisfies\": [\"CF-01/baseline\"], \"performed\": \"" + looking(day)
                + "\", \"state\": \"operating\"}\n";
    }

    private static SortedMap<String, Optional<byte[]>> images(LocalDate day) {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        Sheet.Filled sheet = Sheet.FINDINGS.fill("VM-03-" + day, "Container images", day, "VM-03/images");
        byte[] content = Bytes.utf8(sheet.content());
        files.put("evidence/images/images.csv", Optional.of(content));
        files.put(
                "evidence/images/images.yaml",
                Optional.of(
                        Bytes.utf8("id: VM-03-images\ntype: vulnerability-scan\nsatisfies: [VM-03/images]\nperformed: "
                                + looking(day)
                                + "\nstate: operating\nsources:\n  - {system: scanner, method: export, extracted: "
                                + looking(day) + ", extracted-by: evidence-job, rows: " + sheet.rows()
                                + ", artifact: images.csv}\nartifacts:\n  - {path: images.csv, sha256: "
                                + Bytes.sha256(content) + ", size: " + content.length + "}\n")));
        return files;
    }

    /** What the job had not seen while nobody ran it, written in one go. */
    private Change refill() {
        for (LocalDate day = LocalDate.of(2025, 7, 3); day.isBefore(LocalDate.of(2025, 9, 1)); day = day.plusDays(1)) {
            log.append(line(day));
        }
        byte[] refilled = Bytes.utf8(log.toString());
        return Change.push(
                REFILL,
                Staff.KIM,
                Staff.KIM.at(REFILLED, 700),
                "Complete the log of the baseline for July and August",
                Texts.put(LOG, refilled));
    }
}
