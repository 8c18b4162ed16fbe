package io.github.soc2evidence.plugin;

import io.github.soc2evidence.bundle.Inspection;
import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.report.AssessmentFile;
import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.source.git.SafePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * What somebody kept of earlier states of a record, as it was typed.
 *
 * @param folder where relative paths start from
 */
record Earlier(Path folder) {
    private static final int MOST_BYTES = 1 << 28;

    /** @param typed ids of commits and assessments, with commas between */
    List<Oid> commits(String typed) {
        List<Oid> commits = new ArrayList<>();
        for (StringTokenizer each = new StringTokenizer(typed, ","); each.hasMoreTokens(); ) {
            String one = each.nextToken().strip();
            commits.addAll(one.matches("[0-9a-f]{40}") ? List.of(new Oid(one)) : ofFile(one));
        }
        return commits;
    }

    private List<Oid> ofFile(String name) {
        Path file = folder.resolve(name);
        if (name.endsWith(".zip")) {
            return ofBundle(name, Inspection.of(file, SafePaths::fault));
        }
        try {
            if (Files.size(file) <= MOST_BYTES) {
                List<Oid> commits = AssessmentFile.commits(Files.readAllBytes(file));
                if (!commits.isEmpty()) {
                    return commits;
                }
            }
        } catch (IOException unreadable) {
            throw no(name);
        }
        throw no(name);
    }

    private static List<Oid> ofBundle(String name, Inspection bundle) {
        if (!bundle.faults().isEmpty()) {
            throw CannotAssess.error(
                    "soc2.earlier: the bundle \"" + name + "\" is not what was made: "
                            + bundle.faults().get(0),
                    "give the bundle as it was sent, or the commit that you know it was of");
        }
        return List.of(new Oid(bundle.about().commit()));
    }

    private static CannotAssess no(String name) {
        return CannotAssess.error(
                "soc2.earlier: \"" + name
                        + "\" is neither the id of a commit, nor a bundle, nor an assessment.json of a verdict",
                "give all 40 digits of the commit, or the path of the file");
    }
}
