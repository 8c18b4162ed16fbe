package io.github.soc2evidence.source.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.lib.ObjectId;

/** A draft as git stores it. */
final class CommitText {
    private CommitText() {}

    static byte[] of(Draft draft, ObjectId tree) {
        var bytes = new ByteArrayOutputStream();
        append(bytes, "tree " + tree.name() + "\n");
        draft.parents().forEach(parent -> append(bytes, "parent " + parent + "\n"));
        append(bytes, "author ");
        bytes.writeBytes(draft.author().header());
        append(bytes, "\ncommitter ");
        bytes.writeBytes(draft.committer().header());
        append(bytes, "\n\n" + draft.message() + (draft.message().endsWith("\n") ? "" : "\n"));
        return bytes.toByteArray();
    }

    private static void append(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
