package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Commit;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.Exports;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Revision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an auditor calls the requests of the request list, as the assessed commit has it in
 * {@code docs/auditor-references.csv}: a table with the columns {@code request} and {@code reference}.
 *
 * @param byRequest references by the id of the request, whether such a request is known or not
 */
public record AuditorReferences(SortedMap<String, String> byRequest) {
    /** Below the evidence root. */
    public static final String PATH = "docs/auditor-references.csv";

    public static final AuditorReferences NONE = new AuditorReferences(new TreeMap<>());

    private static final String REQUEST = "request";
    private static final String REFERENCE = "reference";

    public AuditorReferences {
        byRequest = Collections.unmodifiableSortedMap(new TreeMap<>(byRequest));
    }

    /**
     * Those of the commit that was assessed; none where it has no such file, or nothing was assessed.
     *
     * @param revision the one that was assessed
     * @throws CannotAssess where the file is no such table
     */
    public static AuditorReferences of(Revision revision, Assessment assessment) {
        String path = (assessment.root().equals(".") ? "" : assessment.root() + "/") + PATH;
        Optional<Oid> blob = assessment
                .commit()
                .map(Commit::id)
                .flatMap(commit -> revision.entry(commit, path))
                .filter(TreeEntry::isFile)
                .map(TreeEntry::id);
        List<Listing> read = new ArrayList<>();
        blob.ifPresent(id -> revision.blobs(
                List.of(id), (any, size, bytes) -> read.add(Exports.read(PATH, bytes, Set.of(REQUEST, REFERENCE)))));
        return read.isEmpty() ? NONE : of(read.get(0));
    }

    private static AuditorReferences of(Listing table) {
        table.fault().ifPresent(fault -> {
            throw broken(fault.line(), fault.message());
        });
        for (String column : List.of(REQUEST, REFERENCE)) {
            table.missing(column).ifPresent(instead -> {
                throw broken(1, "it has no column \"" + column + "\"; " + instead);
            });
        }
        SortedMap<String, String> byRequest = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String request = value(table, row, REQUEST);
            String reference = value(table, row, REFERENCE);
            if (request.isEmpty() && !reference.isEmpty()) {
                throw broken(table.line(row), "the reference " + Phrase.quoted(reference) + " has no request");
            }
            if (!reference.isEmpty() && byRequest.putIfAbsent(request, reference) != null) {
                throw broken(table.line(row), "the request " + Phrase.quoted(request) + " has two references");
            }
        }
        return new AuditorReferences(byRequest);
    }

    private static String value(Listing table, int row, String column) {
        return table.values(row, column).stream().findFirst().map(String::strip).orElse("");
    }

    private static CannotAssess broken(int line, String what) {
        return CannotAssess.error(
                PATH + ":" + line + ": " + what,
                "mend the file and commit it: a table with the header request,reference and each request once");
    }
}
