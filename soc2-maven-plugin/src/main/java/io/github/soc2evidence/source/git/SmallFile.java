package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the git folder that is never long. */
final class SmallFile {
    private static final int LIMIT = 1 << 20;

    private SmallFile() {}

    /** Its bytes; none where there is no such file. */
    static byte[] read(Path file) {
        if (!Files.exists(file)) {
            return new byte[0];
        }
        // Reading from a pipe or a device would have no end.
        if (!Files.isRegularFile(file)) {
            throw unreadable(file);
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return limited(file.toString(), bytes);
        } catch (IOException unreadable) {
            throw unreadable(file);
        }
    }

    static byte[] limited(String name, InputStream bytes) throws IOException {
        byte[] content = bytes.readNBytes(LIMIT + 1);
        if (content.length > LIMIT) {
            throw CannotAssess.error(name + " is longer than 1 MiB", "shorten it: git needs a few lines of it");
        }
        return content;
    }

    private static CannotAssess unreadable(Path file) {
        return CannotAssess.incomplete(
                file + " cannot be read", "check what it is and its permissions, or clone again");
    }
}
