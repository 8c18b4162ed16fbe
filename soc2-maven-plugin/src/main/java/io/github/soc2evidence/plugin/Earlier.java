package io.github.soc2evidence.plugin;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.report.AssessmentFile;
import io.github.soc2evidence.source.CannotAssess;
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

    private static CannotAssess no(String name) {
        return CannotAssess.error(
                "soc2.earlier: \"" + name + "\" is neither the id of a commit nor an assessment.json of a verdict",
                "give all 40 digits of the commit, or the path of the file");
    }
}
