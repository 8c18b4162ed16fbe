package io.github.soc2evidence.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Commits on one branch, in the words of {@code git fast-import}. */
final class ImportStream implements Closeable {
    private final OutputStream out;

    ImportStream(OutputStream out) {
        this.out = out;
    }

    /** What follows belongs to this commit, until the next one. */
    void commit(Instant when, String subject) throws IOException {
        line("commit refs/heads/main");
        line("committer Sam Example <sam@acme.example> " + when.getEpochSecond() + " +0000");
        data(subject + "\n");
    }

    void file(String path, String text) throws IOException {
        line("M 100644 inline " + path);
        data(text);
    }

    private void data(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        line("data " + bytes.length);
        out.write(bytes);
        out.write('\n');
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        line("done");
        out.close();
    }
}
