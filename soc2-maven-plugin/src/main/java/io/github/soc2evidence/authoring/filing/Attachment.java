package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.reader.Rows;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * A file that is to become an artifact.
 *
 * @param size in bytes
 * @param rows of a table or list, where it is one that can be counted
 * @param changed when the file was last written
 */
public record Attachment(Path file, String name, String sha256, long size, OptionalLong rows, Instant changed) {
    /** Reads it. */
    public static Attachment of(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file)) {
            throw CannotAssess.error(
                    file + " is no file", "give files that exist as -Dsoc2.artifact, with commas between");
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long size;
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), sha256)) {
                size = bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            if (size == 0) {
                throw CannotAssess.error(file + " is empty", "give the file that shows what was done");
            }
            return new Attachment(
                    file,
                    name,
                    HexFormat.of().formatHex(sha256.digest()),
                    size,
                    Rows.of(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException unreadable) {
            throw CannotAssess.error(file + " cannot be read", "check its permissions");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same under another name. */
    Attachment named(String other) {
        return new Attachment(file, other, sha256, size, rows, changed);
    }
}
