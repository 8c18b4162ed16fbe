package io.github.soc2evidence.source.git;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Whom git would name as the author of a commit made here. For writing records, never for judging them. */
public final class Committer {
    private Committer() {}

    /**
     * The address, as the repository's configuration or else the person's own says.
     *
     * @param place of the repository; absent where there is none
     * @param homes the person's folders, in which {@code .gitconfig} or {@code git/config} may lie
     */
    public static Optional<String> email(Optional<Place> place, List<Path> homes) {
        Isolation.ensure();
        Stream<Path> own = place.stream().map(any -> any.commonFolder().resolve("config"));
        Stream<Path> personal = homes.stream()
                .flatMap(home -> Stream.of(
                        home.resolve(".gitconfig"), home.resolve("git").resolve("config")));
        return Stream.concat(own, personal)
                .map(Committer::email)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst();
    }

    private static @Nullable String email(Path file) {
        FileBasedConfig config = new FileBasedConfig(file.toFile(), FS.DETECTED);
        try {
            config.load();
            return config.getString("user", null, "email");
        } catch (IOException | ConfigInvalidException | RuntimeException unreadable) {
            return null;
        }
    }
}
