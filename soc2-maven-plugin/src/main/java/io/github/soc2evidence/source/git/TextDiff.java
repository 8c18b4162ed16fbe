package io.github.soc2evidence.source.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** How two texts differ, as git shows it. */
public final class TextDiff {
    private TextDiff() {}

    /** The hunks, without a header; nothing where the texts are equal. */
    public static List<String> lines(byte[] before, byte[] after) {
        RawText from = new RawText(before);
        RawText to = new RawText(after);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(
                    DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM)
                            .diff(RawTextComparator.DEFAULT, from, to),
                    from,
                    to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
