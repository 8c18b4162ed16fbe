package io.github.soc2evidence.plugin;

import io.github.soc2evidence.assessment.Assessment;
import io.github.soc2evidence.report.Report;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
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
                StringBuilder text = new StringBuilder();
                report.write(assessment, text);
                write(folder, report.fileName(), text.toString());
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** One file, whole or not at all. */
    static void write(Path folder, String fileName, String text) {
        try {
            Files.createDirectories(folder);
            Path unfinished = folder.resolve(
                    "." + fileName + "." + ProcessHandle.current().pid());
            try {
                Files.writeString(unfinished, text);
                Files.move(unfinished, folder.resolve(fileName), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static CannotAssess unwritable(Path folder, IOException why) {
        return CannotAssess.error(
                "the reports cannot be written to " + folder + ": " + why,
                "name a folder that can be written as -Dsoc2.output");
    }
}
