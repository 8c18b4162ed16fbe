package io.github.soc2evidence.assessment;

import io.github.soc2evidence.model.Examination;
import io.github.soc2evidence.model.FileKind;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.reader.DocumentReader;
import io.github.soc2evidence.reader.Problem;
import io.github.soc2evidence.reader.Reading;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.Revision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code soc2.yaml} as a commit has it. Without it nothing can be judged, so a fault in it ends the run. */
final class Configuration {
    private final Revision revision;
    private final String path;
    private final Map<Oid, Examination> read = new HashMap<>();

    Configuration(Revision revision, String root) {
        this.revision = revision;
        this.path = root.isEmpty() ? "soc2.yaml" : root + "/soc2.yaml";
    }

    Examination at(Oid commit) {
        TreeEntry entry = revision.entry(commit, path)
                .orElseThrow(() -> CannotAssess.error(
                        "commit " + commit.abbreviated() + " has no " + path,
                        "give the folder of soc2.yaml as -Dsoc2.root, or commit one"));
        EvidenceRoot.requireFile(entry, commit, path);
        return read.computeIfAbsent(entry.id(), this::read);
    }

    private Examination read(Oid blob) {
        List<Examination> values = new ArrayList<>();
        revision.blobs(List.of(blob), (id, size, bytes) -> {
            Reading<?> reading = new DocumentReader()
                    .read(FileKind.EXAMINATION, bytes.readNBytes(DocumentReader.limit(FileKind.EXAMINATION) + 1));
            if (reading.as(Examination.class) instanceof Reading.Valid<Examination> valid) {
                values.add(valid.value());
            } else if (reading instanceof Reading.Invalid<?> invalid) {
                Problem first = invalid.problems().get(0);
                throw CannotAssess.error(
                        path + ":" + first + more(invalid.problems().size() - 1), "mend soc2.yaml and commit it");
            }
        });
        return values.get(0);
    }

    private static String more(int others) {
        return others == 0 ? "" : " (and " + Phrase.count(others, "more problem") + ")";
    }
}
