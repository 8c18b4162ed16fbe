package io.github.soc2evidence.source.folder;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.model.PathFault;
import io.github.soc2evidence.model.TreeEntry;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The files below a folder, each under the id that git would give it. */
final class FolderFiles {
    /** The id of the empty blob, for what is not read. */
    private static final Oid NO_CONTENT = new Oid("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");

    private static final String UNMAPPABLE = "\uFFFD";
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Exclusion exclusion;
    private final Function<String, Optional<PathFault>> faults;
    private final SortedMap<String, TreeEntry> entries = new TreeMap<>();
    private final Map<Oid, Path> files = new HashMap<>();

    private FolderFiles(Path folder, Exclusion exclusion, Function<String, Optional<PathFault>> faults) {
        this.folder = folder;
        this.exclusion = exclusion;
        this.faults = faults;
    }

    static FolderFiles below(Path folder, Exclusion exclusion, Function<String, Optional<PathFault>> faults) {
        FolderFiles files = new FolderFiles(folder, exclusion, faults);
        try {
            Files.walkFileTree(folder, files.new Walk());
        } catch (IOException unreadable) {
            throw unreadable(folder, unreadable);
        }
        return files;
    }

    /** By path, with {@code /}. */
    SortedMap<String, TreeEntry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    /** A file that has this content; null if none has. */
    Map<Oid, Path> files() {
        return Collections.unmodifiableMap(files);
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return !at.equals(folder) && exclusion.excludes(path(at), true)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = path(file);
            if (exclusion.excludes(path, false)) {
                return FileVisitResult.CONTINUE;
            }
            Optional<PathFault> fault = faults.apply(path);
            if (fault.isPresent()) {
                entries.put(fault.get().path(), TreeEntry.unsafe(NO_CONTENT, fault.get()));
            } else if (attributes.isSymbolicLink()) {
                byte[] target = Files.readSymbolicLink(file).toString().getBytes(StandardCharsets.UTF_8);
                entries.put(path, new TreeEntry(new Oid(hex(blob(target.length), target)), TreeEntry.Kind.SYMLINK));
            } else if (attributes.isRegularFile()) {
                Oid id = id(file, attributes.size());
                entries.put(path, new TreeEntry(id, TreeEntry.Kind.FILE));
                files.put(id, file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    private String path(Path file) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        if (path.contains(UNMAPPABLE)) {
            throw CannotAssess.error(
                    "a file name below " + folder + " cannot be read in this locale: " + path,
                    "run it in a UTF-8 locale (LC_ALL=C.UTF-8), or on Java 18 or later");
        }
        return path;
    }

    private static Oid id(Path file, long size) throws IOException {
        MessageDigest sha1 = blob(size);
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = Files.newInputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                sha1.update(buffer, 0, read);
            }
        }
        return new Oid(HexFormat.of().formatHex(sha1.digest()));
    }

    private static String hex(MessageDigest begun, byte[] rest) {
        return HexFormat.of().formatHex(begun.digest(rest));
    }

    private static MessageDigest blob(long size) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(("blob " + size + "\0").getBytes(StandardCharsets.US_ASCII));
            return sha1;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CannotAssess unreadable(Path file, IOException why) {
        return CannotAssess.error(file + " cannot be read: " + why.getClass().getSimpleName(), "check its permissions");
    }
}
