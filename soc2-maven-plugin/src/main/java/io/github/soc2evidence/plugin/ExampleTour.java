package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.example.Planted;
import io.github.soc2evidence.model.Severity;
import io.github.soc2evidence.source.CannotAssess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the example goes, and what a newcomer can do with it. */
final class ExampleTour {
    private static final int LARGEST = 1000;
    private static final Pattern COMMIT = Pattern.compile("\\b([0-9a-f]{10})[0-9a-f]{30}\\b");

    private ExampleTour() {}

    /** The folder, where it is free and the size makes sense. */
    static Path place(Path asked, int size) {
        Path folder = asked.toAbsolutePath().normalize();
        if (size < 1 || size > LARGEST) {
            throw CannotAssess.error("soc2.size is " + size, "give a size from 1 to " + LARGEST);
        }
        String[] content = folder.toFile().list();
        if (folder.toFile().exists() && (content == null || content.length > 0)) {
            throw CannotAssess.error(
                    folder + " exists already",
                    "look at it there with mvn soc2:verify, delete it, or name another folder as -Dsoc2.output");
        }
        return folder;
    }

    static List<String> lines(Path from, Path folder, List<Planted> planted) {
        List<String> lines = new ArrayList<>(List.of("", "What was planted, and is found above"));
        planted.stream().filter(any -> any.severity() == Severity.ERROR).forEach(any -> {
            String subject = COMMIT.matcher(any.subject().value()).replaceAll("$1");
            lines.add("  " + any.rule() + "  " + subject + (any.disclosed() ? "  (disclosed)" : ""));
            lines.add("    " + any.why());
        });
        String folderName = from.equals(folder.getRoot()) || !folder.startsWith(from)
                ? folder.toString()
                : from.relativize(folder).toString();
        lines.addAll(List.of(
                "",
                "What to try next",
                "  cd " + (folderName.contains(" ") ? '"' + folderName + '"' : folderName),
                "  mvn soc2:verify                          the verdict as a build: it fails, and says why",
                "  mvn soc2:verify -Dsoc2.asOf=2025-06-30   what was known in the middle of the year",
                "  mvn soc2:explain -Dsoc2.subject=HR-02    why a control stands as it does",
                "  git log --first-parent --stat            how the record came to be",
                "  less target/soc2/report.md               the whole report, with the disclosures to complete",
                "To get to green: complete those in disclosures/, commit them, and have somebody else",
                "add the approval and merge it."));
        return lines;
    }
}
