package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.jgit.util.FileUtils;

/** A folder that appears complete or not at all: made under a temporary name beside its place. */
record NewFolder(Path place, Path building) {
    static NewFolder beside(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        requireFree(place);
        try {
            Files.createDirectories(place.resolveSibling(".").normalize());
            return new NewFolder(place, unused(place));
        } catch (IOException failed) {
            throw CannotAssess.error("nothing can be written beside " + place, "choose another folder");
        }
    }

    /** With the permissions that any new folder has; a temporary one of the JDK would be private. */
    private static Path unused(Path place) throws IOException {
        for (int attempt = 0; ; attempt++) {
            Path candidate = place.resolveSibling("." + place.getFileName() + ".new-" + attempt);
            if (!Files.exists(candidate)) {
                return Files.createDirectory(candidate);
            }
        }
    }

    void moveToPlace() throws IOException {
        requireFree(place);
        Files.deleteIfExists(place);
        Files.move(building, place, StandardCopyOption.ATOMIC_MOVE);
    }

    void discard() {
        try {
            FileUtils.delete(building.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
        } catch (IOException leftBehind) {
            // Under a temporary name, and told apart by it.
        }
    }

    CannotAssess failed(Exception cause) {
        return CannotAssess.error(
                place + " cannot be written: " + cause.getMessage(), "choose another folder, or make room");
    }

    private static void requireFree(Path place) {
        File[] content = place.toFile().listFiles();
        if (Files.exists(place) && (content == null || content.length > 0)) {
            throw CannotAssess.error(
                    place + " exists and is not an empty folder", "name a folder that does not exist, or empty it");
        }
    }
}
