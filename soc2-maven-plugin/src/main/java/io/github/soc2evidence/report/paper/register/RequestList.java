package io.github.soc2evidence.report.paper.register;

import io.github.soc2evidence.assessment.AuditorReferences;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.report.paper.sheet.Column;
import io.github.soc2evidence.report.paper.sheet.Rows;
import io.github.soc2evidence.report.paper.sheet.Sheet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an auditor asks for, and where it lies: a row for each population, each periodic or continuous requirement, each
 * document and each sample. The auditor's own references stay with a request as long as it has its id.
 */
public final class RequestList {
    private static final List<Column> COLUMNS = List.of(
            Column.text("request", 30),
            Column.text("kind", 13),
            Column.text("what is usually asked to be seen", 60),
            Column.text("control", 12),
            Column.text("criteria", 16),
            Column.text("owner", 14),
            Column.text("period", 24),
            Column.text("where it lies in the bundle", 50),
            Column.text("frozen by commit", 26),
            Column.number("items"),
            Column.text("status", 40),
            Column.text("auditor's reference", 24));

    private RequestList() {}

    public static Sheet of(Material material, AuditorReferences references) {
        List<Request> requests = Stream.of(
                        RequirementRequests.of(material), DocumentRequests.of(material), SampleRequests.of(material))
                .flatMap(List::stream)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Request request : requests) {
            known.add(request.id());
            rows.add(request.cells(references.byRequest().getOrDefault(request.id(), "")));
        }
        references.byRequest().forEach((id, reference) -> {
            if (!known.contains(id)) {
                rows.add(unknown(id).cells(reference));
            }
        });
        return new Sheet("Requests", List.of(), COLUMNS, Rows.of(rows));
    }

    /** What somebody refers to and this record no longer has, or never had. */
    private static Request unknown(String id) {
        return new Request(
                id,
                "not in this list",
                AuditorReferences.PATH + " has a reference for it, and this record has no such request",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "look for it above under another id, or ask who committed the reference");
    }
}
