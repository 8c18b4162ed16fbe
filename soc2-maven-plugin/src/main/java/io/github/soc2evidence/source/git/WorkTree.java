package io.github.soc2evidence.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** The files of a tree, and an index that agrees with them. */
final class WorkTree {
    private final ObjectReader reader;
    private final Path top;
    private final DirCacheBuilder index;

    private WorkTree(ObjectReader reader, Path top, DirCacheBuilder index) {
        this.reader = reader;
        this.top = top;
        this.index = index;
    }

    static void write(Repository repository, Path top, TreeDraft tree) throws IOException {
        DirCache cache = repository.lockDirCache();
        try (ObjectReader reader = repository.newObjectReader()) {
            DirCacheBuilder index = cache.builder();
            new WorkTree(reader, top, index).write("", tree);
            index.finish();
            cache.write();
            cache.commit();
        } finally {
            cache.unlock();
        }
    }

    private void write(String prefix, TreeDraft tree) throws IOException {
        Files.createDirectories(top.resolve(prefix));
        for (var file : tree.files().entrySet()) {
            writeFile(prefix + file.getKey(), file.getValue());
        }
        for (var folder : tree.folders().entrySet()) {
            write(prefix + folder.getKey() + "/", folder.getValue());
        }
    }

    /** Without times and inode, so that the index has the same bytes everywhere; git compares the content once. */
    private void writeFile(String path, ObjectId blob) throws IOException {
        byte[] bytes = reader.open(blob, Constants.OBJ_BLOB).getCachedBytes();
        Files.write(top.resolve(path), bytes);
        var entry = new DirCacheEntry(path);
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(blob);
        entry.setLength(bytes.length);
        index.add(entry);
    }
}
