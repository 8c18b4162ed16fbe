package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.model.Id;
import io.github.soc2evidence.rule.Bearing;
import io.github.soc2evidence.rule.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The disclosure that is missing, ready to be completed: one for each control, as deviations of one often share a cause. */
final class Skeleton {
    private Skeleton() {}

    /** What can be disclosed and is not, by control; facts about files and disclosures are mended instead. */
    static Map<Id, List<Judged>> missing(Assessment assessment) {
        Map<Id, List<Judged>> missing = new TreeMap<>();
        assessment.undisclosed().stream()
                .filter(any -> any.bearing() != Bearing.MENDED && any.bearing() != Bearing.DISCLOSURE)
                .forEach(any -> missing.computeIfAbsent(
                                any.finding().control().orElse(new Id("record")), control -> new ArrayList<>())
                        .add(any));
        return missing;
    }

    static List<String> lines(Assessment assessment, Id control, List<Judged> deviations) {
        String id = unused(assessment, control, deviations);
        List<String> lines = new ArrayList<>();
        lines.add("# disclosures/" + id + ".yaml");
        lines.add("id: " + id);
        lines.add("deviations:");
        deviations.forEach(any -> lines.add("  - " + deviation(any)));
        lines.add("disposition: deviation");
        lines.add("condition: ");
        lines.add("cause: ");
        lines.add("effect: ");
        lines.add("management-response: ");
        lines.add("remediation: {action: , owner: " + owner(assessment, control) + ", due: }");
        lines.add("# approved: {by: , on: }   by somebody else, who merges it");
        return lines;
    }

    /** Named after period and control, so that the same condition gets the same name whenever it is asked for. */
    private static String unused(Assessment assessment, Id control, List<Judged> deviations) {
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
        String subject = "subject: " + quoted(judged.finding().subject().value());
        return judged.bearing() == Bearing.TIMING
                ? "{" + subject + "}"
                : "{rule: " + judged.finding().rule() + ", " + subject + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String owner(Assessment assessment, Id control) {
        return assessment.dossier().stream()
                .flatMap(Dossier::filedControls)
                .filter(file -> file.value().id().value().equals(control))
                .map(file -> file.value().owner().value())
                .filter(owner -> !owner.startsWith("team:"))
                .findFirst()
                .orElse("");
    }
}
