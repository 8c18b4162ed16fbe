package io.github.soc2evidence.source.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.DeflaterOutputStream;

/** An object as git stores it by itself, whatever it says. */
final class LooseObject {
    private LooseObject() {}

    /** Its id. */
    static String write(Git git, String type, byte[] content) {
        return write(git, (type + " " + content.length + "\0").getBytes(StandardCharsets.US_ASCII), content);
    }

    /** The same with a header of one's own. */
    static String write(Git git, byte[] header, byte[] content) {
        var raw = new ByteArrayOutputStream();
        raw.writeBytes(header);
        raw.writeBytes(content);
        String id = HexFormat.of().formatHex(VerifiedObjects.sha1().digest(raw.toByteArray()));
        put(git, id, raw.toByteArray());
        return id;
    }

    /** Under an id that need not be its own. */
    static void put(Git git, String id, byte[] raw) {
        Path file = git.object(id);
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            try (OutputStream out = new DeflaterOutputStream(Files.newOutputStream(file))) {
                out.write(raw);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
