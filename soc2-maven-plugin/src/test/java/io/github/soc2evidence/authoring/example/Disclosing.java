package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.authoring.Bytes;
import io.github.soc2evidence.source.git.RepositoryWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person does next: completes the disclosures that the report prints, and has Dana merge them. */
final class Disclosing {
    private static final Pattern SKELETON =
            Pattern.compile("^    # (disclosures/\\S+)\\R((?:    .*\\R)+)", Pattern.MULTILINE);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);

    private Disclosing() {}

    /** The same history as the example's, and one pull request more. */
    static void write(Path folder, String report) {
        SortedMap<String, Optional<byte[]>> files = new TreeMap<>();
        Matcher skeleton = SKELETON.matcher(report);
        while (skeleton.find()) {
            files.put(skeleton.group(1), Optional.of(Bytes.utf8(completed(skeleton.group(2)))));
        }
        put(files, "DIS-2025-002", "2025-08-12", "2026-01-19");
        put(files, "DIS-2025-004", "they were found.\n", "they were found.\napproved: {by: dana, on: 2026-01-19}\n");
        List<Change> changes = new ArrayList<>(Year.of(new Company(1), true, "1.0.0"));
        changes.add(new Change(
                "disclose-the-rest",
                Change.Route.MERGE,
                Staff.DANA.at(DAY, 900),
                Staff.TESS,
                Staff.DANA,
                "Disclose what verify found",
                "",
                List.of(new Change.Step(
                        Staff.TESS.at(DAY, 800), Staff.TESS, "Complete the disclosures", past -> files)),
                Duration.ZERO));
        try (RepositoryWriter writer = RepositoryWriter.create(folder, "main")) {
            Chronicle.write(changes, writer);
        }
    }

    private static String completed(String skeleton) {
        return skeleton.replaceAll("(?m)^    ", "")
                .replaceAll("(?m)^(condition|cause|effect|management-response): TODO #.*$", "$1: As the example tells.")
                .replace("action: TODO,", "action: Look at what is due every Monday.,")
                .replace("owner: TODO,", "owner: tess,")
                .replaceAll("due: [0-9-]+}", "due: 2099-12-31}")
                .replaceAll("(?m)^# approved: .*$", "approved: {by: dana, on: 2026-01-19}");
    }

    private static void put(SortedMap<String, Optional<byte[]>> files, String id, String was, String is) {
        String path = "disclosures/" + id + ".yaml";
        files.put(path, Optional.of(Bytes.utf8(Texts.text(path).replace(was, is))));
    }
}
