package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.authoring.Scalar;
import io.github.soc2evidence.model.Oid;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An anchor that is to be written (trust.md, "Anchors").
 *
 * @param name its file's, without {@code .yaml}
 * @param previous the name of the one before it
 * @param tags those of issued reports, each with what it names
 */
public record AnchorDraft(String name, Oid commit, Oid tree, Optional<String> previous, SortedMap<String, Oid> tags) {
    /** The folder of all of them. */
    public static final String FOLDER = "anchors/";

    /** What the anchor of a day is called, {@code 2026-W47}. */
    public static String name(LocalDate day) {
        return "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    public String path() {
        return FOLDER + name + ".yaml";
    }

    /** Where its token lies. */
    public String tokenPath() {
        return FOLDER + name + ".tsr";
    }

    /**
     * The file.
     *
     * @param stamped whether a token lies beside it
     */
    public String text(boolean stamped) {
        StringBuilder text = new StringBuilder();
        text.append("commit: ").append(commit).append('\n');
        text.append("tree: ").append(tree).append('\n');
        previous.ifPresent(
                any -> text.append("previous: ").append(Scalar.of(any)).append('\n'));
        if (!tags.isEmpty()) {
            text.append("tags:\n");
            tags.forEach((tag, object) -> text.append("  ")
                    .append(Scalar.of(tag))
                    .append(": ")
                    .append(object)
                    .append('\n'));
        }
        if (stamped) {
            text.append("time-stamp: ").append(Scalar.of(name + ".tsr")).append('\n');
        }
        return text.toString();
    }

    /** Writes it, and the token where there is one: both or none. */
    public void write(Path root, Optional<byte[]> token) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        token.ifPresent(bytes -> files.put(tokenPath(), bytes));
        files.put(path(), text(token.isPresent()).getBytes(StandardCharsets.UTF_8));
        Rewriting.replace(root, files);
    }
}
