package io.github.soc2evidence.report.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * One file for the bundle's {@code soc2/} folder. Written each time anew, each time the same bytes.
 *
 * @param fileName relative, with {@code /} between its names; unique among the papers of an assessment
 */
public record Paper(String fileName, Content content) {
    /** Writes a paper's bytes. */
    @FunctionalInterface
    public interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes it to its end; the stream stays open.
     *
     * @throws IOException as the stream throws it, and where the paper itself cannot be made
     */
    public void write(OutputStream out) throws IOException {
        try {
            content.write(out);
        } catch (UncheckedIOException e) {
            throw new IOException(fileName + ": " + e.getMessage(), e);
        }
        out.flush();
    }
}
