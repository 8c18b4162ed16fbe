package io.github.soc2evidence.plugin;

import io.github.soc2evidence.authoring.template.Renewal;
import io.github.soc2evidence.authoring.template.Renewal.State;
import io.github.soc2evidence.model.Phrase;
import io.github.soc2evidence.report.Plain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What init says it did, and what to do next. */
final class InitTour {
    private InitTour() {}

    /** @param dryRun whether nothing was written */
    static List<String> begun(Path folder, Set<String> paths, boolean dryRun) {
        List<String> lines = new ArrayList<>();
        lines.add((dryRun ? "Would write " : "Wrote ") + Phrase.count(paths.size(), "file") + " to "
                + Plain.of(folder.toString()) + ": " + Phrase.count(below(paths, "controls/"), "control") + ", "
                + below(paths, "policies/") + " policies, " + Phrase.count(below(paths, ".soc2/schemas/"), "schema")
                + " and what goes with them");
        if (dryRun) {
            paths.forEach(path -> lines.add("  " + path));
            return lines;
        }
        lines.addAll(List.of("", "What to do next", "  cd " + quoted(folder)));
        if (!Files.exists(folder.resolve(".git"))) {
            lines.add("  git init -b main");
        }
        lines.addAll(List.of(
                "  git add . && git add --chmod=+x mvnw && git commit -m \"Begin the record\"",
                "  ./mvnw soc2:verify    it judges what is committed, and says what is still to be filled in",
                "Then, before the period begins: put your people into people.yaml and their teams, make systems.yaml,",
                "vendors.yaml and assets.yaml yours, read every control with its owner, have the policies approved, and",
                "name your teams in .github/CODEOWNERS. docs/first-steps.md says more."));
        return lines;
    }

    private static long below(Set<String> paths, String folder) {
        return paths.stream().filter(path -> path.startsWith(folder)).count();
    }

    private static String quoted(Path folder) {
        String name = Plain.of(folder.toString());
        return name.contains(" ") ? '"' + name + '"' : name;
    }

    /** How the record stands to the template of this version. */
    static List<String> offered(Renewal renewal) {
        List<String> lines = new ArrayList<>();
        lines.add("This record was begun or last updated with version " + Plain.of(renewal.before()) + "; this is "
                + renewal.plugin());
        list(lines, "New", renewal.in(State.ADDED));
        list(lines, "Newer, and as they were written", renewal.in(State.UPDATED));
        list(lines, "Changed by you, and left alone (-Dsoc2.dryRun shows how they differ)", renewal.in(State.CHANGED));
        list(lines, "Deleted by you, and left alone", renewal.in(State.DELETED));
        list(lines, "The template also has these by now; soc2:init in an empty folder writes them", renewal.starters());
        if (!renewal.isNeeded()) {
            lines.add("There is nothing to update.");
        }
        return lines;
    }

    private static void list(List<String> lines, String heading, List<String> paths) {
        if (!paths.isEmpty()) {
            lines.add(heading + ":");
            paths.forEach(path -> lines.add("  " + path));
        }
    }

    /** How the files that somebody changed differ from those of this version. */
    static List<String> differences(Renewal renewal) {
        List<String> lines = new ArrayList<>();
        for (String path : renewal.in(State.CHANGED)) {
            lines.add("");
            lines.add(path + ", from yours (-) to the template's (+)");
            List<String> difference = renewal.difference(path);
            difference.forEach(line -> lines.add("  " + Plain.of(line)));
            if (difference.isEmpty()) {
                lines.add("  what is there is no file");
            }
        }
        return lines;
    }
}
