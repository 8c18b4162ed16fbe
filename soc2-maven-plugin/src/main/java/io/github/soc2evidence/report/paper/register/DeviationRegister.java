package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.model.Disclosure;
import io.github.soc2evidence.model.Disclosure.Remediation;
import io.github.soc2evidence.model.Finding;
import io.github.soc2evidence.report.paper.fact.Deviating;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import io.github.soc2evidence.rule.registry.Rules;
import io.github.soc2evidence.timeline.Occurrence;
import io.github.soc2evidence.timeline.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every deviation of the record, disclosed or not, with its arithmetic and with all that management says of it. */
public final class DeviationRegister {
    private static final List<Column> COLUMNS = List.of(
            Column.text("subject", 34),
            Column.text("rule", 22),
            Column.text("what the rule asks", 40),
            Column.text("what was found", 60),
            Column.text("status", 24),
            Column.text("period", 10),
            Column.text("control", 12),
            Column.text("control title", 28),
            Column.text("criteria", 16),
            Column.text("due", 11),
            Column.text("deadline", 11),
            Column.text("performed (claimed)", 12),
            Column.text("recorded (git)", 12),
            Column.text("could be seen from", 12),
            Column.text("disclosed on", 12),
            Column.text("days to disclosure", 12),
            Column.text("disclosure", 16),
            Column.text("disposition", 16),
            Column.text("condition", 40),
            Column.text("cause", 40),
            Column.text("effect", 40),
            Column.text("management's response", 40),
            Column.text("compensating controls", 18),
            Column.text("remediation", 40),
            Column.text("remediation owner", 14),
            Column.text("remediation due", 11),
            Column.text("remediation done", 11),
            Column.text("retest", 20),
            Column.text("approved by, and how that shows", 34),
            Column.text("place", 34),
            Column.text("fingerprint", 20));

    private DeviationRegister() {}

    public static Sheet of(Material material) {
        return new Sheet(
                "Deviations",
                List.of(),
                COLUMNS,
                Rows.of(Deviating.of(material).stream()
                        .map(any -> row(material, any))
                        .toList()));
    }

    private static List<String> row(Material material, Deviating any) {
        Finding finding = any.judged().finding();
        List<String> row = new ArrayList<>(List.of(
                finding.subject().value(),
                finding.rule().value(),
                Rules.find(finding.rule()).map(entry -> entry.rule().question()).orElse(""),
                finding.message(),
                any.standing(material),
                finding.period().map(Object::toString).orElse(""),
                finding.control().map(Object::toString).orElse(""),
                any.control().map(control -> Material.folded(control.title())).orElse(""),
                any.criteria(),
                of(any.window(), window -> window.nominal().due()),
                of(any.window(), window -> window.nominal().deadline()),
                of(any.window().flatMap(Window::taken), Occurrence::performed),
                of(any.window().flatMap(Window::taken), Occurrence::recordedDay),
                of(any.detected(), day -> day),
                of(any.disclosed(), day -> day),
                of(any.daysToDisclosure(), days -> days)));
        row.addAll(said(any.disclosure().map(Committed::value)));
        row.add(any.approved(material));
        row.add(finding.at().map(Object::toString).orElse(""));
        row.add(finding.fingerprint().hex());
        return row;
    }

    private static List<String> said(Optional<Disclosure> disclosure) {
        Optional<Remediation> remediation = disclosure.map(Disclosure::remediation);
        return List.of(
                of(disclosure, Disclosure::id),
                of(disclosure, Disclosure::disposition),
                of(disclosure, Disclosure::condition),
                of(disclosure, Disclosure::cause),
                of(disclosure, Disclosure::effect),
                of(disclosure, Disclosure::managementResponse),
                of(
                        disclosure,
                        any -> any.compensating().stream().map(Object::toString).collect(Collectors.joining(", "))),
                of(remediation, Remediation::action),
                of(remediation, Remediation::owner),
                of(remediation, Remediation::due),
                of(remediation.flatMap(Remediation::done), day -> day),
                of(remediation.flatMap(Remediation::retest), record -> record));
    }

    private static <T> String of(Optional<T> value, Function<T, Object> part) {
        return value.map(part).map(Object::toString).map(String::strip).orElse("");
    }
}
