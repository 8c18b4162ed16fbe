package io.github.soc2evidence.authoring.filing;

import java.nio.file.Path;
import java.util.List;

/** One piece of evidence, ready to be filed. */
public interface Piece {
    /** The file, from the evidence root. */
    String path();

    /** What is written there, or added to it. */
    String text();

    /** What lies beside it. */
    List<Attachment> attachments();

    /** The files that it would take the place of, though it must not. */
    List<String> taken(Path root);

    /**
     * Writes it, or nothing.
     *
     * @param root the evidence root
     */
    void write(Path root);
}
