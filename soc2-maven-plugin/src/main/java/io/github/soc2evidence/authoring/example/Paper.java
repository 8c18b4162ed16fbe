package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.authoring.Bytes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A record of evidence with its artifacts, before it is written.
 *
 * @param folder where it is filed, below {@code evidence/}
 * @param performed as it is typed: a day, or an instant
 * @param extracted when and by whom the artifacts were taken
 * @param deviating whether things go wrong in it that are planted
 */
record Paper(
        Duty duty,
        String folder,
        String id,
        Optional<String> subject,
        Optional<Term> covers,
        LocalDate day,
        String performed,
        String extracted,
        String outcome,
        boolean deviating) {

    SortedMap<String, Optional<byte[]>> files() {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        StringBuilder sources = new StringBuilder("sources:\n");
        StringBuilder artifacts = new StringBuilder("artifacts:\n");
        List<Sheet.Filled> sheets = sheets();
        for (Sheet.Filled sheet : sheets) {
            byte[] content = Bytes.utf8(sheet.content());
            String name = id + "." + sheet.fileName();
            files.put("evidence/" + folder + "/" + name, Optional.of(content));
            if (sheet.equals(sheets.get(0))) {
                sources.append("  - ").append(source(sheet, system(), name)).append('\n');
            }
            artifacts
                    .append("  - {path: ")
                    .append(name)
                    .append(", sha256: ")
                    .append(Bytes.sha256(content))
                    .append(", size: ")
                    .append(content.length)
                    .append("}\n");
        }
        if (sheets.size() > 1) {
            sources.append("completeness:\n  source: ")
                    .append(source(
                            sheets.get(1), "hris", id + "." + sheets.get(1).fileName()))
                    .append("\n  key: account\n");
        }
        String record = head() + sources + artifacts + population(sheets) + "outcome: " + came() + "\n"
                + Details.of(this, sheets);
        files.put("evidence/" + folder + "/" + id + ".yaml", Optional.of(Bytes.utf8(record)));
        return files;
    }

    /** Of what is driven by events; where nothing happened, with the other place that was looked at. */
    private String population(List<Sheet.Filled> sheets) {
        String second = isQuiet() && outcome.equals("met")
                ? "completeness:\n  source: {system: monitoring, method: query, query: alerts of the highest severity, extracted: "
                        + extracted + ", rows: 0}\n"
                : "";
        return second
                + Listed.of(duty)
                        .flatMap(listed -> covers.map(term -> listed.population(
                                term,
                                id + "." + sheets.get(0).fileName(),
                                sheets.get(0).rows())))
                        .orElse("");
    }

    private boolean isQuiet() {
        return Listed.isQuiet(id);
    }

    private String came() {
        return isQuiet() ? "no-occurrence" : outcome;
    }

    private String head() {
        return "id: " + id + "\ntype: " + duty.type() + "\nsatisfies: [" + duty.requirement() + "]\n"
                + subject.map(any -> "subject: " + any + "\n").orElse("")
                + (suffix().isEmpty() ? "" : "follows: " + id.substring(0, id.length() - suffix().length()) + "\n")
                + covers.filter(any -> !duty.isEvent())
                        .map(term -> "covers: {from: " + term.from() + ", to: " + term.to() + "}\n")
                        .orElse("")
                + "performed: " + performed + "\n";
    }

    /** Of a test that is done again. */
    private String suffix() {
        return id.endsWith("-retest") ? "-retest" : "";
    }

    private List<Sheet.Filled> sheets() {
        return duty.sheets().stream()
                .map(sheet -> (isQuiet() ? sheet.none() : sheet).fill(id, duty.title(), day, series()))
                .map(sheet -> outcome.equals("met") ? sheet : sheet.spoilt())
                .map(sheet -> deviating ? Marred.of(this, sheet) : sheet)
                .toList();
    }

    /** What comes again in the next term. */
    String series() {
        return duty.requirement() + subject.map(any -> "[" + any + "]").orElse("");
    }

    private String system() {
        return subject.filter(any -> duty.system().isEmpty()).orElse(duty.system());
    }

    private String source(Sheet.Filled sheet, String system, String artifact) {
        return "{" + (system.isEmpty() ? "method: minutes" : "system: " + system + ", method: export") + ", extracted: "
                + extracted + ", extracted-by: " + duty.by().id()
                + (sheet.isTable() ? ", rows: " + sheet.rows() : "") + ", artifact: " + artifact + "}";
    }
}
