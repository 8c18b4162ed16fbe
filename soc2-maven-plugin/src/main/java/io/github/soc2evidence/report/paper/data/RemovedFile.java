package io.github.soc2evidence.report.paper.data;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.LogAlteration;
import io.github.soc2evidence.dossier.Provenance;
import io.github.soc2evidence.dossier.Redacted;
import io.github.soc2evidence.dossier.RemovedEvidence;
import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.history.Version;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.rule.integrity.Alteration;
import io.github.soc2evidence.trust.Approval;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code removed.json}: what is no longer in the record, or no longer as it was accepted, by commit and hash. */
public final class RemovedFile {
    private final Material material;
    private final Fields fields;

    private RemovedFile(Material material, Fields fields) {
        this.material = material;
        this.fields = fields;
    }

    /** The stream stays open. */
    public static void write(Material material, OutputStream out) throws IOException {
        Fields.file(material, out, fields -> new RemovedFile(material, fields).write());
    }

    private void write() throws IOException {
        fields.list("removed", material.dossier().removed(), this::removed);
        fields.list("altered", altered(), this::altered);
        fields.list("log-lines", material.dossier().logAlterations(), this::lines);
        fields.list("redacted", material.dossier().redactions(), this::redacted);
    }

    private void by(Recorded recorded) throws IOException {
        fields.text("commit", recorded.commit().id());
        fields.text("recorded", recorded.at());
    }

    private void removed(RemovedEvidence removed) throws IOException {
        Evidence last = removed.last().value();
        fields.text("record", last.id());
        fields.text("path", removed.last().path());
        fields.text("blob", removed.blob());
        fields.texts("satisfies", last.satisfies());
        fields.text("performed", last.performed());
        by(removed.removal());
        artifacts(last, removed.attachments());
    }

    private void artifacts(Evidence record, Map<String, Oid> held) throws IOException {
        fields.list("artifacts", record.artifacts(), artifact -> {
            Optional<String> path = artifact.path().map(Object::toString);
            fields.text("path", path);
            fields.text("uri", artifact.uri());
            fields.text("sha256", artifact.sha256());
            fields.text("blob", path.flatMap(name -> Optional.ofNullable(held.get(name))));
        });
    }

    /** One alteration, and the record that it is of. */
    private record Altered(Committed<Evidence> record, Alteration alteration) {}

    /** Of records of one occurrence, those since the adoption: what a job overwrites is meant to change. */
    private List<Altered> altered() {
        Provenance provenance = new Provenance(material.dossier());
        List<Altered> all = new ArrayList<>();
        for (Committed<Evidence> record : material.dossier().evidence()) {
            if (provenance.isPerOccurrence(record.value())
                    && record.versions().all().size() > 1) {
                Alteration.of(record.versions()).stream()
                        .filter(any -> !material.dossier()
                                .isImported(material.recorded(any.version().position())))
                        .forEach(any -> all.add(new Altered(record, any)));
            }
        }
        all.sort(
                Comparator.comparing((Altered any) -> any.alteration().version().position())
                        .thenComparing(any -> any.record().value().id().toString()));
        return all;
    }

    private void altered(Altered altered) throws IOException {
        Version<Evidence> after = altered.alteration().version();
        Optional<Version<Evidence>> before = altered.record().versions().all().stream()
                .filter(any -> any.position() < after.position() && any.value().isPresent())
                .reduce((earlier, later) -> later);
        fields.text("record", altered.record().value().id());
        fields.text("path", after.path());
        fields.texts("what", altered.alteration().what());
        by(material.recorded(after.position()));
        fields.text("blob-before", before.flatMap(Version::blob));
        fields.text("blob-after", after.blob());
        fields.list("artifacts", changed(before, after), change -> {
            fields.text("path", change.name());
            fields.text("blob-before", change.before());
            fields.text("blob-after", change.after());
        });
    }

    /** An artifact that is another. */
    private record Change(String name, Optional<Oid> before, Optional<Oid> after) {}

    private static List<Change> changed(Optional<Version<Evidence>> before, Version<Evidence> after) {
        return before.map(Version::attachments).orElse(Map.of()).entrySet().stream()
                .map(any -> new Change(
                        any.getKey(),
                        Optional.of(any.getValue()),
                        Optional.ofNullable(after.attachments().get(any.getKey()))))
                .filter(any -> !any.before().equals(any.after()))
                .sorted(Comparator.comparing(Change::name))
                .toList();
    }

    private void lines(LogAlteration alteration) throws IOException {
        fields.text("path", alteration.path());
        fields.number("line", alteration.line());
        fields.number("count", alteration.count());
        by(alteration.recorded());
    }

    private void redacted(Redacted redacted) throws IOException {
        fields.text("path", redacted.file().value().path());
        fields.text("blob", redacted.file().value().blob());
        fields.text("reason", redacted.file().value().reason());
        fields.text("file", redacted.file().path());
        fields.text(
                "approved-by",
                redacted.file().value().approved().map(act -> act.by().value()));
        fields.text("approved-on", redacted.file().value().approved().map(act -> act.on()));
        fields.text(
                "approval-shown-by",
                redacted.approval().flatMap(Approval::shownBy).map(any -> any.id()));
        fields.text("rewritten-from", redacted.file().value().rewrittenFrom());
        fields.text("rewritten-to", redacted.file().value().rewrittenTo());
        fields.flag("still-in-history", redacted.isStillThere());
    }
}
