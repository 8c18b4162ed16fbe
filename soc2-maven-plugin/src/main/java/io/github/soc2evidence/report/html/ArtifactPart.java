package io.github.soc2evidence.report.html;

import io.github.soc2evidence.dossier.Committed;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Evidence;
import io.github.soc2evidence.model.Evidence.Artifact;
import io.github.soc2evidence.model.Phrase;
import java.util.List;
import java.util.Optional;

/** What lies beside a record, pinned by hash: where it is, whether these are its bytes, and what it looks like. */
final class ArtifactPart {
    private final Material material;
    private final Html html;

    ArtifactPart(Material material) {
        this.material = material;
        this.html = material.html();
    }

    void write(Committed<Evidence> record) {
        if (record.value().artifacts().isEmpty()) {
            return;
        }
        html.open("ul", "class", "artifacts");
        for (Artifact artifact : record.value().artifacts()) {
            html.open("li");
            // An address is shown and never followed: nobody has looked where it leads.
            artifact.uri().ifPresent(uri -> html.element("code", uri).text(", kept elsewhere"));
            Optional<String> path = artifact.path().map(name -> Evidence.beside(record.path(), name.value()));
            path.ifPresent(this::path);
            html.element(
                    "small",
                    artifact.size()
                                    .map(size -> Phrase.count(size.value(), "byte") + ", ")
                                    .orElse("") + "sha256 " + artifact.sha256());
            path.ifPresent(any -> stored(record, artifact, any));
            html.close("li");
        }
        html.close("ul");
    }

    private void path(String path) {
        material.file(path);
        if (material.previews().isRestricted(path)) {
            html.text(", restricted: no more than its hash is in a bundle");
        }
    }

    private void stored(Committed<Evidence> record, Artifact artifact, String path) {
        StoredFile file = material.dossier().artifacts().get(record.lookup(path));
        if (file == null) {
            html.element(
                    "small",
                    material.dossier().isRedacted(path)
                            ? "removed from the history on purpose"
                            : "not in the assessed commit");
            return;
        }
        if (!file.sha256().equals(artifact.sha256().value())) {
            html.element("small", "the file there has other bytes: sha256 " + file.sha256());
        }
        Optional<Preview> preview = material.previews().of(path);
        if (preview.isPresent()) {
            html.open("details", "class", "preview").element("summary", "preview of " + path);
            preview(preview.get(), path);
            html.close("details");
        } else if (material.previews().isLeftOut(path)) {
            html.element("small", "not shown: smaller ones took up the room that the page has for previews");
        }
    }

    private void preview(Preview preview, String path) {
        if (preview instanceof Preview.Image image) {
            html.image(image, path);
        } else if (preview instanceof Preview.Text text) {
            html.open("pre", "tabindex", "0").text(text.text()).close("pre");
            rest(text.whole());
        } else if (preview instanceof Preview.Table table) {
            html.open("div", "class", "scroll", "tabindex", "0").open("table");
            for (int i = 0; i < table.rows().size(); i++) {
                cells(table.rows().get(i), i == 0 ? "th" : "td");
            }
            html.close("table").close("div");
            rest(table.whole());
        }
    }

    private void cells(List<String> row, String tag) {
        html.open("tr");
        row.forEach(cell -> html.element(tag, cell));
        html.close("tr");
    }

    private void rest(boolean whole) {
        if (!whole) {
            html.element("small", "the file goes on");
        }
    }
}
