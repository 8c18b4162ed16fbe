package io.github.soc2evidence.report;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.model.Location;
import io.github.soc2evidence.model.RuleId;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.rule.Answer;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.rule.registry.Entry;
import io.github.soc2evidence.rule.registry.Rules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Writes one assessment as a suite: a case for every rule that examined something, and one for every finding that is to be
 * disclosed or mended, so that a CI tells which of them are new. What is disclosed, and what examined nothing, is skipped:
 * shown, and not green.
 */
final class JUnitWriter {
    private final Assessment assessment;
    private final List<Case> cases = new ArrayList<>();

    private enum Kind {
        PASSED,
        FAILURE,
        ERROR,
        SKIPPED
    }

    /** @param details of one that did not pass */
    private record Case(String group, String name, Kind kind, String message, String details) {}

    JUnitWriter(Assessment assessment) {
        this.assessment = assessment;
    }

    String text() {
        assessment
                .problem()
                .ifPresentOrElse(
                        problem -> cases.add(new Case(
                                "soc2",
                                "verdict",
                                Kind.ERROR,
                                problem.message(),
                                problem.message() + "\n" + problem.remedy())),
                        this::rules);
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"soc2\" time=\"0\"");
        xml.append(" tests=\"").append(cases.size());
        xml.append("\" errors=\"").append(count(Kind.ERROR));
        xml.append("\" failures=\"").append(count(Kind.FAILURE));
        xml.append("\" skipped=\"").append(count(Kind.SKIPPED)).append("\">\n");
        cases.forEach(each -> write(each, xml));
        return xml.append("</testsuite>\n").toString();
    }

    private long count(Kind kind) {
        return cases.stream().filter(each -> each.kind() == kind).count();
    }

    private void rules() {
        Rules.all().sorted(Comparator.comparing(entry -> entry.rule().id())).forEach(this::rule);
    }

    private void rule(Entry<?> entry) {
        RuleId id = entry.rule().id();
        List<Judged> findings = assessment.findings().stream()
                .filter(any -> any.finding().rule().equals(id) && any.severity() == Severity.ERROR)
                .toList();
        Optional<String> nothing = assessment.answers().stream()
                .filter(answer -> answer.rule().equals(id))
                .findFirst()
                .flatMap(Answer::nothing);
        if (nothing.isPresent()) {
            cases.add(new Case(id.value(), entry.rule().question(), Kind.SKIPPED, "", nothing.get()));
        } else if (findings.isEmpty()) {
            cases.add(new Case(id.value(), entry.rule().question(), Kind.PASSED, "", ""));
        }
        findings.forEach(this::finding);
    }

    private void finding(Judged judged) {
        Finding finding = judged.finding();
        boolean held = assessment.undisclosed().contains(judged);
        String details = held
                ? finding.message() + finding.at().map(JUnitWriter::at).orElse("") + "\nTo do: " + finding.remedy()
                : judged.disclosure()
                        .map(any -> "disclosed in " + any.value().id() + ": " + finding.message())
                        .orElse("not held against this pull request: " + finding.message());
        String name = finding.subject()
                + finding.period().map(period -> " in " + period).orElse("");
        cases.add(
                new Case(finding.rule().value(), name, held ? Kind.FAILURE : Kind.SKIPPED, finding.message(), details));
    }

    private static String at(Location location) {
        return "\nat " + location;
    }

    private static void write(Case each, StringBuilder xml) {
        xml.append("  <testcase classname=\"")
                .append(Xml.of(each.group()))
                .append("\" name=\"")
                .append(Xml.of(each.name()))
                .append("\" time=\"0\"");
        switch (each.kind()) {
            case PASSED -> xml.append("/>\n");
            case SKIPPED ->
                xml.append("><skipped>").append(Xml.of(each.details())).append("</skipped></testcase>\n");
            case FAILURE -> failed("failure", each, xml);
            case ERROR -> failed("error", each, xml);
        }
    }

    private static void failed(String element, Case each, StringBuilder xml) {
        xml.append(">\n    <")
                .append(element)
                .append(" type=\"")
                .append(Xml.of(each.group()))
                .append("\" message=\"")
                .append(Xml.of(each.message()))
                .append("\">");
        // Line by line: within one, no line end of the record's may stand.
        xml.append(each.details()
                .lines()
                .map(Xml::of)
                .reduce((one, other) -> one + "\n" + other)
                .orElse(""));
        xml.append("</").append(element).append(">\n  </testcase>\n");
    }
}
