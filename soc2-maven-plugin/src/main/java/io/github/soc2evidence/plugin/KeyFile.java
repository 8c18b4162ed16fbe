package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.trust.signature.UnreadableKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** A file of keys or of a signature that somebody named. */
final class KeyFile {
    private static final int MOST_BYTES = 1 << 20;

    private KeyFile() {}

    static byte[] bytes(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IOException unreadable) {
            throw CannotAssess.error(file + " cannot be read", "name a file that exists and can be read");
        }
        throw CannotAssess.error(file + " is larger than 1 MiB", "name a file of keys, or of a signature");
    }

    /** What a file of public keys says, where one is named. */
    static <T> Optional<T> read(Path folder, Optional<String> name, Function<byte[], T> reader) {
        return name.map(any -> {
            Path file = folder.resolve(any);
            try {
                return reader.apply(bytes(file));
            } catch (UnreadableKeys unreadable) {
                throw CannotAssess.error(
                        file + (unreadable.line() > 0 ? ":" + unreadable.line() : "") + ": " + unreadable.getMessage(),
                        "mend the file");
            }
        });
    }
}
