package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes reports, each whole or not at all. */
final class Output {
    private Output() {}

    static void write(Path folder, Assessment assessment, List<Report> reports) {
        try {
            Files.createDirectories(folder);
            for (Report report : reports) {
                whole(folder, report.fileName(), file -> {
                    try (Writer text = Files.newBufferedWriter(file)) {
                        report.write(assessment, text);
                    }
                });
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** One file, whole or not at all. */
    static void write(Path folder, String fileName, String text) {
        try {
            Files.createDirectories(folder);
            whole(folder, fileName, file -> Files.writeString(file, text));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private interface Writing {
        void into(Path file) throws IOException;
    }

    private static void whole(Path folder, String fileName, Writing writing) throws IOException {
        Path unfinished =
                folder.resolve("." + fileName + "." + ProcessHandle.current().pid());
        try {
            writing.into(unfinished);
            Files.move(unfinished, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static CannotAssess unwritable(Path folder, IOException why) {
        return CannotAssess.error(
                "the reports cannot be written to " + folder + ": " + why,
                "name a folder that can be written as -Dsoc2.output");
    }
}
