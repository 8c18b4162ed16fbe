package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.BuildChange;
import io.github.soc2evidence.dossier.Dossier;
import io.github.soc2evidence.dossier.LogAlteration;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.dossier.RemovedEvidence;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.RecordLines;
import io.github.soc2evidence.rule.Judged;
import io.github.soc2evidence.trust.AnchorSeen;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was altered or removed after it had been recorded, and what holds the history. */
final class ChangesPart {
    private static final Set<String> ALTERED = Set.of(
            "evidence-altered",
            "evidence-reformatted",
            "evidence-removed",
            "changed-after-review",
            "history-rewritten",
            "tag-moved");

    private final Material material;
    private final Html html;

    ChangesPart(Material material) {
        this.material = material;
        this.html = material.html();
    }

    void write() {
        Dossier dossier = material.dossier();
        html.open("section", "id", "_history")
                .element("h2", "Altered and removed")
                .line();
        boolean anything = Stream.of(
                        removed(dossier.removed()),
                        logs(dossier.logAlterations()),
                        redacted(dossier.redactions()),
                        found())
                .reduce(false, Boolean::logicalOr);
        if (!anything) {
            html.element(
                    "p",
                    "No record of the history is gone, no line of a log was changed, and no rule about altered records found anything.");
        }
        changes("What decides how the record is built or judged was changed", dossier.buildChanges());
        changes("Whom the record believes was changed", dossier.trustChanges());
        anchors(dossier);
        logFiles(dossier);
        html.close("section").line();
    }

    private boolean removed(List<RemovedEvidence> removed) {
        begin("Records that are gone", removed.isEmpty(), "record", "was at", "removed");
        removed.forEach(any -> html.open("tr")
                .element("th", any.last().value().id().toString(), "scope", "row")
                .element("td", any.last().path())
                .element("td", when(any.removal()))
                .close("tr"));
        return end(removed.isEmpty());
    }

    private boolean logs(List<LogAlteration> logs) {
        begin("Lines of logs that were changed or dropped", logs.isEmpty(), "log", "lines", "changed");
        logs.forEach(any -> html.open("tr")
                .element("th", any.path(), "scope", "row")
                .element("td", Phrase.count(any.count(), "line") + " from line " + any.line() + " on")
                .element("td", when(any.recorded()))
                .close("tr"));
        return end(logs.isEmpty());
    }

    private boolean redacted(List<Redacted> redacted) {
        begin("Removed from the history on purpose", redacted.isEmpty(), "path", "blob", "reason", "approved");
        redacted.forEach(any -> html.open("tr")
                .element("th", any.file().value().path().value(), "scope", "row")
                .element("td", any.file().value().blob().toString())
                .element(
                        "td",
                        RecordLines.folded(any.file().value().reason())
                                + (any.isStillThere() ? " (the history holds it all the same)" : ""))
                .element("td", any.isApproved() ? "approved" : "not approved by anybody else than its author")
                .close("tr"));
        return end(redacted.isEmpty());
    }

    private boolean found() {
        List<Judged> found = material.assessment().findings().stream()
                .filter(any -> ALTERED.contains(any.finding().rule().value()))
                .toList();
        if (!found.isEmpty()) {
            html.element("h3", "Found of it").open("ul");
            found.forEach(any -> html.open("li")
                    .link(
                            material.anchors().finding(any),
                            any.finding().rule() + " " + any.finding().subject())
                    .text(": " + any.finding().message())
                    .close("li"));
            html.close("ul");
        }
        return !found.isEmpty();
    }

    private void changes(String title, List<BuildChange> changes) {
        begin(title, changes.isEmpty(), "path", "changed");
        changes.forEach(any -> html.open("tr")
                .element("th", any.path(), "scope", "row")
                .element("td", when(any.recorded()))
                .close("tr"));
        end(changes.isEmpty());
    }

    private void anchors(Dossier dossier) {
        List<AnchorSeen> standing = dossier.testimony().anchors().stream()
                .filter(AnchorSeen::stands)
                .toList();
        begin("Anchors", standing.isEmpty(), "anchor", "of commit", "time stamp");
        standing.forEach(any -> html.open("tr")
                .element("th", any.name(), "scope", "row")
                .element(
                        "td",
                        any.filed().value().commit().toString()
                                + (any.covers().isEmpty() ? ", no part of the history any more" : ""))
                .element("td", any.token().map(ChangesPart::said).orElse("none"))
                .close("tr"));
        end(standing.isEmpty());
    }

    private static String said(AnchorSeen.Token token) {
        return token instanceof AnchorSeen.Counts counts
                ? "between " + counts.from() + " and " + counts.to() + ", by " + counts.authority()
                : "does not count: " + ((AnchorSeen.Refused) token).reason();
    }

    private void logFiles(Dossier dossier) {
        begin("Logs of observations", dossier.logs().isEmpty(), "log", "lines", "last changed");
        dossier.logs().forEach(log -> {
            html.open("tr").open("th", "scope", "row");
            material.file(log.path());
            html.close("th")
                    .element("td", Phrase.count(log.value().lines().size(), "line"))
                    .element("td", when(log.recorded()))
                    .close("tr");
        });
        end(dossier.logs().isEmpty());
    }

    private String when(Recorded recorded) {
        return material.dossier().day(recorded.at()) + " (git, "
                + recorded.commit().id().abbreviated() + ")";
    }

    private void begin(String title, boolean none, String... heads) {
        if (!none) {
            html.element("h3", title)
                    .open("table", "class", "register")
                    .open("thead")
                    .open("tr");
            for (String head : heads) {
                html.element("th", head, "scope", "col");
            }
            html.close("tr").close("thead").open("tbody").line();
        }
    }

    /** Whether there was anything. */
    private boolean end(boolean none) {
        if (!none) {
            html.close("tbody").close("table").line();
        }
        return !none;
    }
}
