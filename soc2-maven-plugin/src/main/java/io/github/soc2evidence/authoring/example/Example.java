package io.github.soc2evidence.authoring.example;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.git.RepositoryWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A company's year as an evidence repository: 2025, whenever it is made, with deviations that verify must find. The same
 * size and version of the plugin give the same commits.
 */
public final class Example {
    /** The day that the example is judged as of: every deadline has passed by then. */
    public static final String AS_OF = "2026-01-20";

    private Example() {}

    /**
     * Writes it.
     *
     * @param folder must not exist, or be empty
     * @param size how many cloud accounts and databases there are; 1 makes some 600 records
     * @param pluginVersion what its pom.xml names
     * @return what is planted
     */
    public static List<Planted> write(Path folder, int size, String pluginVersion) {
        return write(folder, size, pluginVersion, true);
    }

    static List<Planted> write(Path folder, int size, String pluginVersion, boolean deviating) {
        try (RepositoryWriter writer = RepositoryWriter.create(folder, "main")) {
            Map<String, Oid> commits = Chronicle.write(Year.of(new Company(size), deviating, pluginVersion), writer);
            return deviating ? Deviations.planted(commits) : List.of();
        }
    }
}
