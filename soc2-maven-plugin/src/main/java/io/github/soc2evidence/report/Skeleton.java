package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Judged;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A disclosure that is missing, ready to be completed (format.md, "A disclosure").
 *
 * @param lines of the file; what people have to say is {@code TODO}
 */
public record Skeleton(Id id, List<String> lines) {
    /** How long a remediation is given, before somebody says better. */
    private static final int DAYS = 30;

    public Skeleton {
        lines = List.copyOf(lines);
    }

    /** Where it belongs, from the evidence root. */
    public String path() {
        return "disclosures/" + id + ".yaml";
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** What can be disclosed and is not; facts about files and disclosures are mended instead. */
    public static List<Judged> missing(Assessment assessment) {
        return assessment.undisclosed().stream()
                .filter(any -> any.bearing() != Bearing.MENDED && any.bearing() != Bearing.DISCLOSURE)
                .toList();
    }

    /** One for each control, as deviations of one often share a cause, and one for what is of none. */
    public static List<Skeleton> byControl(Assessment assessment) {
        Map<Id, List<Judged>> byControl = new TreeMap<>();
        missing(assessment)
                .forEach(any -> byControl
                        .computeIfAbsent(topic(any), control -> new ArrayList<>())
                        .add(any));
        return byControl.values().stream()
                .map(deviations -> of(assessment, deviations))
                .toList();
    }

    /** One for all of these. */
    public static Skeleton of(Assessment assessment, List<Judged> deviations) {
        Id control = topic(deviations.get(0));
        String id = unused(assessment, control, deviations);
        LocalDate today = assessment.dossier().orElseThrow().asOf().day();
        List<String> lines = new ArrayList<>();
        lines.add("# Complete every TODO and commit it. Somebody else adds the approval, and merges it.");
        lines.add("id: " + id);
        lines.add("deviations:");
        deviations.forEach(any -> {
            lines.add("  # " + Plain.of(any.finding().message()));
            lines.add("  - " + deviation(any));
        });
        lines.add("disposition: deviation # or not-a-deviation, where the finding is wrong");
        lines.add("condition: TODO # what was, or was not, done");
        lines.add("cause: TODO # why it came to that");
        lines.add("effect: TODO # what could have happened, what was looked for, what was found");
        lines.add("management-response: TODO # what management says to it");
        lines.add("remediation: {action: TODO, owner: " + owner(assessment, deviations) + ", due: "
                + today.plusDays(DAYS) + "}");
        lines.add("# approved: {by: , on: }");
        return new Skeleton(new Id(id), lines);
    }

    private static Id topic(Judged judged) {
        return judged.finding().control().orElse(new Id("record"));
    }

    /** Named after period and control, so that the same condition gets the same name whenever it is asked for. */
    private static String unused(Assessment assessment, Id control, Collection<Judged> deviations) {
        String period = deviations.stream()
                .flatMap(any -> any.finding().period().stream())
                .map(any -> any + "-")
                .findFirst()
                .orElse("");
        Set<String> used = assessment.dossier().stream()
                .flatMap(dossier -> dossier.disclosures().stream())
                .map(disclosure -> disclosure.value().id().toString())
                .collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> "DIS-" + period + control + (number == 1 ? "" : "-" + number))
                .filter(id -> !used.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static String deviation(Judged judged) {
        Finding finding = judged.finding();
        String subject = "subject: " + quoted(finding.subject().value());
        return judged.bearing() == Bearing.TIMING
                ? "{" + subject + "}"
                : "{rule: " + finding.rule() + ", " + subject + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String owner(Assessment assessment, List<Judged> deviations) {
        return assessment.dossier().stream()
                .flatMap(Dossier::filedControls)
                .filter(file -> deviations.stream()
                        .anyMatch(any -> any.finding()
                                .control()
                                .filter(file.value().id().value()::equals)
                                .isPresent()))
                .map(file -> file.value().owner().value())
                .filter(owner -> !owner.startsWith("team:"))
                .findFirst()
                .orElse("TODO");
    }
}
