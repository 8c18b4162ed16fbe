package io.github.soc2evidence.benchmark;

import io.github.soc2evidence.model.PathChange;
import io.github.soc2evidence.model.Step;
import io.github.soc2evidence.source.git.GitRepository;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The one pass over a history, printed newest first: a commit's id, then the paths it changed. */
public final class HistoryPass {
    private HistoryPass() {}

    public static void main(String[] arguments) throws IOException {
        try (var revision = GitRepository.open(Path.of(arguments[0]), "HEAD");
                var out = new BufferedWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            List<Step> steps = revision.chain("", "main").steps();
            for (int i = steps.size() - 1; i >= 0; i--) {
                print(steps.get(i), out);
            }
        }
    }

    private static void print(Step step, BufferedWriter out) throws IOException {
        out.write(step.commit().id().hex());
        out.write('\n');
        for (PathChange change : step.changes()) {
            out.write(change.path());
            out.write('\n');
        }
    }
}
