package io.github.soc2evidence.authoring.filing;

import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Writes new files into a record: all of them or none, and never over what is there. */
public final class NewFiles {
    private final Path root;
    private final List<Path> made = new ArrayList<>();

    private NewFiles(Path root) {
        this.root = root;
    }

    /** A draft and its attachments, below the evidence root. */
    public static void write(Path root, Draft draft) {
        new NewFiles(root).all(files -> {
            for (Attachment attachment : draft.attachments()) {
                Path target = files.target(draft.folder() + "/" + attachment.name());
                Files.copy(attachment.file(), target);
                files.made.add(target);
                if (!Attachment.of(target).sha256().equals(attachment.sha256())) {
                    throw CannotAssess.error(
                            attachment.file() + " changed while it was copied",
                            "run the goal again when it is complete");
                }
            }
            files.text(draft.path(), draft.text());
        });
    }

    /** One file of text. */
    public static void write(Path root, String path, String text) {
        new NewFiles(root).all(files -> files.text(path, text));
    }

    /** Whether something lies at a path. */
    public static boolean isTaken(Path root, String path) {
        return Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** What would be overwritten. */
    public static List<String> taken(Path root, List<String> paths) {
        return paths.stream()
                .filter(path -> Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    private interface Writing {
        void write(NewFiles files) throws IOException;
    }

    private void all(Writing writing) {
        boolean complete = false;
        try {
            writing.write(this);
            complete = true;
        } catch (FileAlreadyExistsException there) {
            throw CannotAssess.error(
                    there.getFile() + " exists already", "nothing is ever overwritten: give another -Dsoc2.id");
        } catch (IOException failed) {
            throw CannotAssess.error(
                    "the record cannot be written: " + failed, "check the folder's permissions and the disk's space");
        } finally {
            if (!complete) {
                undo();
            }
        }
    }

    private void text(String path, String text) throws IOException {
        Path target = target(path);
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".unfinished");
        made.add(unfinished);
        Files.write(unfinished, text.getBytes(StandardCharsets.UTF_8));
        Files.move(unfinished, target);
        made.add(target);
    }

    /** A place for a new file. No folder on the way may lead elsewhere. */
    private Path target(String path) throws IOException {
        Path target = root.resolve(path);
        List<Path> missing = new ArrayList<>();
        for (Path at = target.getParent(); at != null && !at.equals(root); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw CannotAssess.error(at + " is a symbolic link", "make it a folder: links are never followed");
            }
            if (!Files.exists(at)) {
                missing.add(at);
            }
        }
        Collections.reverse(missing);
        for (Path folder : missing) {
            Files.createDirectory(folder);
            made.add(folder);
        }
        return target;
    }

    private void undo() {
        Collections.reverse(made);
        made.forEach(NewFiles::remove);
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException held) {
            // Somebody else has put something into the folder: it stays.
        }
    }
}
