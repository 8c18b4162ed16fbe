package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.source.CannotAssess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Files that are written over, or added to: each at once, and where one cannot be, all are as they were. */
final class Rewriting {
    private final Path root;
    private final Map<Path, Optional<byte[]>> before = new LinkedHashMap<>();

    private Rewriting(Path root) {
        this.root = root;
    }

    static void append(Path root, String path, String text) {
        new Rewriting(root).all(files -> {
            Path target = files.target(path);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (Files.exists(target)) {
                byte[] old = Files.readAllBytes(target);
                bytes.writeBytes(old);
                if (old.length > 0 && old[old.length - 1] != '\n') {
                    bytes.write('\n');
                }
            }
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            files.put(target, bytes.toByteArray());
        });
    }

    static void replace(Path root, String path, String text, List<Attachment> attachments) {
        new Rewriting(root).all(files -> {
            for (Attachment attachment : attachments) {
                Path target = files.target(path.substring(0, path.lastIndexOf('/') + 1) + attachment.name());
                if (!target.toAbsolutePath().equals(attachment.file().toAbsolutePath())) {
                    files.put(target, Files.readAllBytes(attachment.file()));
                }
                if (!Attachment.of(target).sha256().equals(attachment.sha256())) {
                    throw CannotAssess.error(
                            attachment.file() + " changed while it was copied",
                            "run the goal again when it is complete");
                }
            }
            files.put(files.target(path), text.getBytes(StandardCharsets.UTF_8));
        });
    }

    static void replace(Path root, SortedMap<String, byte[]> contents) {
        new Rewriting(root).all(files -> {
            for (Map.Entry<String, byte[]> file : contents.entrySet()) {
                files.put(files.target(file.getKey()), file.getValue());
            }
        });
    }

    private interface Writing {
        void write(Rewriting files) throws IOException;
    }

    private void all(Writing writing) {
        boolean complete = false;
        try {
            writing.write(this);
            complete = true;
        } catch (IOException failed) {
            throw CannotAssess.error(
                    "the record cannot be written: " + failed, "check the folder's permissions and the disk's space");
        } finally {
            if (!complete) {
                before.forEach(Rewriting::restore);
            }
        }
    }

    private void put(Path target, byte[] bytes) throws IOException {
        before.put(target, Files.exists(target) ? Optional.of(Files.readAllBytes(target)) : Optional.empty());
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        try {
            Files.write(unfinished, bytes);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void restore(Path target, Optional<byte[]> bytes) {
        try {
            if (bytes.isPresent()) {
                Files.write(target, bytes.get());
            } else {
                Files.deleteIfExists(target);
            }
        } catch (IOException full) {
            // The disk that has no room for the new has none for the old; git has it.
        }
    }

    /** No link is followed: what is written over is a file of the record. */
    private Path target(String path) throws IOException {
        Path target = root.resolve(path);
        for (Path at = target; at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw CannotAssess.error(
                        at + " is a symbolic link", "make it a file or folder: links are never followed");
            }
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
            throw CannotAssess.error(target + " is no file", "move away what stands there");
        }
        Files.createDirectories(target.getParent());
        return target;
    }
}
