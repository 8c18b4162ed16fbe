package io.github.soc2evidence.benchmark;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Writes the history of an evidence repository for {@code git fast-import}: some 3,000 files in nested folders, then
 * one to three changes a commit. The same number of commits gives the same bytes.
 */
public final class EvidenceHistory {
    private static final int CONTROLS = 30;
    private static final int SYSTEMS = 10;
    private static final int RECORDS = 10;
    private static final long START = 1_577_836_800L;

    private final Random random = new Random(20260101);
    private final boolean[] absent = new boolean[CONTROLS * SYSTEMS * RECORDS];
    private final OutputStream out;

    private EvidenceHistory(OutputStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        int commits = Integer.parseInt(arguments[0]);
        try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
            new EvidenceHistory(out).write(commits);
        }
    }

    private void write(int commits) throws IOException {
        begin(0);
        for (int file = 0; file < absent.length; file++) {
            change(file, 0);
        }
        for (int commit = 1; commit < commits; commit++) {
            begin(commit);
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                next(random.nextInt(absent.length), commit);
            }
        }
        line("done");
    }

    /** One change in twenty removes a file; it comes back when its turn comes again. */
    private void next(int file, int commit) throws IOException {
        if (!absent[file] && random.nextInt(20) == 0) {
            absent[file] = true;
            line("D " + path(file));
        } else {
            change(file, commit);
        }
    }

    private void begin(int commit) throws IOException {
        String message = "Record the work of step " + commit + "\n";
        line("commit refs/heads/main");
        line("committer Pat Example <pat@example.org> " + (START + commit * 600L) + " +0000");
        line("data " + message.length());
        line(message);
    }

    private void change(int file, int commit) throws IOException {
        absent[file] = false;
        String text = "performed: step-" + commit + "\nperformer: pat@example.org\nticket: OPS-"
                + random.nextInt(1_000_000) + "\noutcome: met\nsummary: Looked at every account of the system.\n";
        line("M 100644 inline " + path(file));
        line("data " + text.length());
        line(text);
    }

    private static String path(int file) {
        int control = file % CONTROLS;
        int system = file / CONTROLS % SYSTEMS;
        int record = file / CONTROLS / SYSTEMS;
        return "evidence/cc" + (10 + control) + "/system-" + system + "/review-" + record + ".yaml";
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
