package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.Tag;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Writes a revision and all that led to it as a file that {@code git clone} reads (gitformat-bundle(5), version 2). */
final class RepositoryBundle {
    private final GitRevision revision;
    private final VerifiedObjects objects;

    RepositoryBundle(GitRevision revision, VerifiedObjects objects) {
        this.revision = revision;
        this.objects = objects;
    }

    /**
     * With the tags of its commits.
     *
     * @param branch what the revision is called in it
     */
    void write(String branch, OutputStream out) throws IOException {
        Oid tip = revision.tip().id();
        Inventory inventory = Inventory.of(List.of(Ids.of(tip)), objects);
        String head = Constants.R_HEADS + branch;
        List<String> lines = new ArrayList<>();
        lines.add(tip + " " + (Repository.isValidRefName(head) ? head : Constants.R_HEADS + "main"));
        for (String name : revision.tags().keySet()) {
            Optional<Tag> tag = revision.tag(name)
                    .filter(any -> any.commit()
                            .filter(commit -> inventory.holds(Ids.of(commit)))
                            .isPresent());
            tag.ifPresent(any -> {
                lines.add(any.object() + " " + Constants.R_TAGS + name);
                tagObjects(any, inventory);
            });
        }
        lines.add(tip + " " + Constants.HEAD);
        out.write(("# v2 git bundle\n" + String.join("\n", lines) + "\n\n").getBytes(StandardCharsets.UTF_8));
        BundlePack.write(inventory, objects, out);
    }

    /** A tag may be of a tag. */
    private void tagObjects(Tag tag, Inventory inventory) {
        ObjectId at = Ids.of(tag.object());
        while (objects.type(at) == Constants.OBJ_TAG) {
            inventory.addTag(at);
            at = CommitBytes.tagged(at, objects.tag(at));
        }
    }
}
