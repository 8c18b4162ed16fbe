package io.github.soc2evidence.dossier;

import io.github.soc2evidence.history.Recorded;
import java.util.List;

/** A commit that changed a file which decides how the record is built or judged, the record's own policy aside. */
public record BuildChange(Recorded recorded, String path) {
    private static final List<String> FOLDERS = List.of(".mvn/", ".github/", ".gitlab/", ".circleci/", ".ci/");
    private static final List<String> FILES =
            List.of("pom.xml", ".gitlab-ci.yml", "Jenkinsfile", "azure-pipelines.yml", "bitbucket-pipelines.yml");

    /** Whether a path below the evidence root is of that kind. */
    public static boolean concerns(String path) {
        // Every path of a long history is asked.
        for (String folder : FOLDERS) {
            if (path.startsWith(folder)) {
                return true;
            }
        }
        return FILES.contains(path) || (path.startsWith("mvnw") && path.indexOf('/') < 0);
    }
}
