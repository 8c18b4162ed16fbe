package io.github.soc2evidence.authoring.template;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The files of a record as they lie on disk. Nothing is read or written through a link: it may lead out of the record. */
record Kept(Path folder) {
    /** What is at a path. */
    enum Kind {
        NOTHING,
        FILE,
        /** A link, a folder, or a file where a folder should be. */
        OTHER
    }

    Kind kind(String path) {
        Path here = folder;
        Path names = Path.of(path);
        for (int i = 0; i < names.getNameCount(); i++) {
            here = here.resolve(names.getName(i));
            boolean last = i + 1 == names.getNameCount();
            if (!Files.exists(here, LinkOption.NOFOLLOW_LINKS)) {
                return Kind.NOTHING;
            }
            boolean expected = last
                    ? Files.isRegularFile(here, LinkOption.NOFOLLOW_LINKS)
                    : Files.isDirectory(here, LinkOption.NOFOLLOW_LINKS);
            if (!expected) {
                return Kind.OTHER;
            }
        }
        return Kind.FILE;
    }

    /** A file's bytes, where there is one. */
    Optional<byte[]> read(String path) {
        if (kind(path) != Kind.FILE) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (IOException e) {
            throw CannotAssess.error(folder.resolve(path) + " cannot be read: " + e, "let it be read, and run again");
        }
    }

    /** Puts a file in its place, whole or not at all. */
    void write(String path, byte[] bytes) {
        Path file = folder.resolve(path);
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        try {
            Files.createDirectories(file.getParent());
            Files.write(unfinished, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try {
                Executable.mark(unfinished, path);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw CannotAssess.error(file + " cannot be written: " + e, "make it writable, and run again");
        }
    }
}
