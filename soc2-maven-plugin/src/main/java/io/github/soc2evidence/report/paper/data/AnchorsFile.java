package io.github.soc2evidence.report.paper.data;

import io.github.soc2evidence.history.Recorded;
import io.github.soc2evidence.model.Checkpoint;
import io.github.soc2evidence.model.Tag;
import io.github.soc2evidence.model.Words;
import io.github.soc2evidence.report.Proof;
import io.github.soc2evidence.report.paper.fact.Material;
import io.github.soc2evidence.trust.AnchorSeen;
import io.github.soc2evidence.trust.AnchorSeen.Counts;
import io.github.soc2evidence.trust.AnchorSeen.Refused;
import io.github.soc2evidence.trust.Bracket;
import io.github.soc2evidence.trust.TagSeen;
import io.github.soc2evidence.trust.Testimony;
import io.github.soc2evidence.trust.signature.SignatureVerdict;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code anchors.json}: who vouches for the time of what, anchor by anchor and bracket by bracket. */
public final class AnchorsFile {
    private final Material material;
    private final Testimony testimony;
    private final Fields fields;

    private AnchorsFile(Material material, Fields fields) {
        this.material = material;
        this.testimony = material.dossier().testimony();
        this.fields = fields;
    }

    /** The stream stays open. */
    public static void write(Material material, OutputStream out) throws IOException {
        Fields.file(material, out, fields -> new AnchorsFile(material, fields).write());
    }

    private void write() throws IOException {
        fields.texts("what-it-can-prove", Proof.of(material.dossier()));
        fields.list("anchors", testimony.anchors(), this::anchor);
        fields.list("tags", testimony.tags(), this::tag);
        fields.texts("earlier-commits-that-are-gone", testimony.earlier());
        fields.list("brackets", brackets(), this::bracket);
    }

    private void anchor(AnchorSeen anchor) throws IOException {
        Checkpoint said = anchor.filed().value();
        Recorded brought = material.recorded(anchor.position());
        fields.text("name", anchor.name());
        fields.text("path", anchor.filed().path());
        fields.text("commit", said.commit());
        fields.text("tree", said.tree());
        fields.text("previous", said.previous());
        fields.text("brought-by", brought.commit().id());
        fields.text("recorded", brought.at());
        fields.flag("stands", anchor.stands());
        fields.flag("tree-is-that-of-the-commit", anchor.sameTree());
        fields.text(
                "covers-up-to",
                anchor.covers().map(any -> material.recorded(any).commit().id()));
        fields.text("token", said.timeStamp());
        fields.object("vouched-for-by", counted(anchor), counts -> {
            fields.text("authority", counts.authority());
            fields.text("from", counts.from());
            fields.text("to", counts.to());
        });
        fields.text(
                "token-refused",
                anchor.token().filter(Refused.class::isInstance).map(any -> ((Refused) any).reason()));
    }

    private static Optional<Counts> counted(AnchorSeen anchor) {
        return anchor.token().filter(Counts.class::isInstance).map(Counts.class::cast);
    }

    private void tag(TagSeen tag) throws IOException {
        fields.text("name", tag.name());
        fields.text("commit", tag.tag().flatMap(Tag::commit));
        fields.text("must-be", tag.named());
        fields.text("named-in", tag.place().map(TagSeen.NamedAt::at));
        fields.text("relation", Words.of(tag.relation()));
        fields.text("signature", tag.signature().map(SignatureVerdict::reason));
        fields.text("auditors-signature", tag.auditors().map(SignatureVerdict::reason));
    }

    /** Commits of the chain in a row that have one bracket. */
    private record Run(Recorded first, Recorded last, Bracket bracket) {}

    private List<Run> brackets() {
        List<Run> runs = new ArrayList<>();
        for (Recorded recorded : material.dossier().chain()) {
            Bracket bracket = material.witnessed().of(recorded.commit().id());
            Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (before != null && before.bracket().equals(bracket)) {
                runs.set(runs.size() - 1, new Run(before.first(), recorded, bracket));
            } else {
                runs.add(new Run(recorded, recorded, bracket));
            }
        }
        return runs;
    }

    private void bracket(Run run) throws IOException {
        fields.text("first-commit", run.first().commit().id());
        fields.text("first-recorded", run.first().at());
        fields.text("last-commit", run.last().commit().id());
        fields.text("last-recorded", run.last().at());
        fields.number("commits", run.last().position() - run.first().position() + 1L);
        fields.text("level", run.bracket().level());
        fields.text("not-before", run.bracket().notBefore());
        fields.text("not-after", run.bracket().notAfter());
    }
}
