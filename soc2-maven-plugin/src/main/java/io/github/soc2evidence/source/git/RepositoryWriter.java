package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.CannotAssess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Makes a new repository without running git. The same drafts give the same commit ids and the same bytes. All or
 * nothing: it is built beside the folder and moved there by {@link #finish}; closed before that, nothing is left.
 */
public final class RepositoryWriter implements AutoCloseable {
    private final NewFolder folder;
    private final Repository repository;
    private final PackInserter inserter;
    private final String branch;
    private final Map<Oid, TreeDraft> trees = new HashMap<>();
    private final IdentityHashMap<TreeDraft, ObjectId> written = new IdentityHashMap<>();
    private final SortedMap<String, Oid> tags = new TreeMap<>();
    private boolean released;

    private RepositoryWriter(NewFolder folder, Repository repository, PackInserter inserter, String branch) {
        this.folder = folder;
        this.repository = repository;
        this.inserter = inserter;
        this.branch = branch;
    }

    /**
     * Begins a repository.
     *
     * @param folder must not exist, or be empty
     * @param branch the one that HEAD will name
     */
    @SuppressWarnings("resource") // Closed with the writer.
    public static RepositoryWriter create(Path folder, String branch) {
        if (!Repository.isValidRefName(Constants.R_HEADS + branch)) {
            throw CannotAssess.error("\"" + branch + "\" is no name for a branch", "choose one like \"main\"");
        }
        Isolation.ensure();
        NewFolder created = NewFolder.beside(folder);
        try {
            GitFolder.lay(created.building(), branch);
            Repository repository = new FileRepositoryBuilder()
                    .setGitDir(created.building().resolve(Constants.DOT_GIT).toFile())
                    .setWorkTree(created.building().toFile())
                    .build();
            PackInserter inserter = ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter();
            inserter.checkExisting(false);
            return new RepositoryWriter(created, repository, inserter, branch);
        } catch (IOException failed) {
            created.discard();
            throw created.failed(failed);
        }
    }

    /** Writes a commit; its parents are earlier results. A merge has its first parent's tree with the changes. */
    public Oid commit(Draft draft) {
        return commit(draft, UnaryOperator.identity());
    }

    /** The same; whoever signs it is given the bytes of the commit object, and returns those that are written. */
    public Oid commit(Draft draft, UnaryOperator<byte[]> signed) {
        TreeDraft tree = draft.parents().isEmpty()
                ? TreeDraft.EMPTY
                : tree(draft.parents().get(0));
        draft.parents().forEach(this::tree);
        try {
            for (var change : new TreeMap<>(draft.changes()).entrySet()) {
                tree = changed(tree, change.getKey(), change.getValue());
            }
            Oid id = Ids.of(inserter.insert(Constants.OBJ_COMMIT, signed.apply(CommitText.of(draft, write(tree)))));
            trees.put(id, tree);
            return id;
        } catch (IOException failed) {
            throw folder.failed(failed);
        }
    }

    /** The tree of an earlier result. */
    public Oid treeOf(Oid commit) {
        return Ids.of(Objects.requireNonNull(written.get(tree(commit))));
    }

    /** A lightweight tag. */
    public void tag(String name, Oid commit) {
        if (!Repository.isValidRefName(Constants.R_TAGS + name)) {
            throw new IllegalArgumentException("not a name for a tag: " + name);
        }
        tree(commit);
        tags.put(name, commit);
    }

    /** Writes the pack, the branch, the files of its newest commit and their index; then moves all to its place. */
    public void finish(Oid head) {
        TreeDraft tree = tree(head);
        try {
            inserter.flush();
            GitFolder.reference(folder.building(), Constants.R_HEADS + branch, head);
            for (var tag : tags.entrySet()) {
                GitFolder.reference(folder.building(), Constants.R_TAGS + tag.getKey(), tag.getValue());
            }
            WorkTree.write(repository, folder.building(), tree);
            // Open files would keep the folder from being moved on some systems.
            release();
            folder.moveToPlace();
        } catch (IOException | UncheckedIOException failed) {
            throw folder.failed(failed);
        }
    }

    private TreeDraft changed(TreeDraft tree, String path, Optional<byte[]> content) throws IOException {
        if (!TreePaths.isSafe(path)) {
            throw new IllegalArgumentException("not a path that every system can store: " + path);
        }
        return content.isEmpty()
                ? tree.without(path)
                : tree.with(path, inserter.insert(Constants.OBJ_BLOB, content.get()));
    }

    private TreeDraft tree(Oid commit) {
        TreeDraft tree = trees.get(commit);
        if (tree == null) {
            throw new IllegalArgumentException("not a commit of this writer: " + commit);
        }
        return tree;
    }

    private ObjectId write(TreeDraft tree) throws IOException {
        ObjectId known = written.get(tree);
        if (known != null) {
            return known;
        }
        SortedMap<String, ObjectId> entries = new TreeMap<>(Utf8Order.INSTANCE);
        entries.putAll(tree.files());
        for (var below : tree.folders().entrySet()) {
            entries.put(below.getKey() + "/", write(below.getValue()));
        }
        ObjectId id = inserter.insert(Constants.OBJ_TREE, format(entries));
        written.put(tree, id);
        return id;
    }

    /** Git sorts a folder as if its name ended in a slash. */
    private static byte[] format(SortedMap<String, ObjectId> entries) {
        var formatter = new TreeFormatter();
        entries.forEach((name, id) -> {
            if (name.endsWith("/")) {
                formatter.append(name.substring(0, name.length() - 1), FileMode.TREE, id);
            } else {
                formatter.append(name, FileMode.REGULAR_FILE, id);
            }
        });
        return formatter.toByteArray();
    }

    /** Leaves nothing behind unless {@link #finish} was called. */
    @Override
    public void close() {
        release();
        folder.discard();
    }

    private void release() {
        if (!released) {
            released = true;
            inserter.close();
            repository.close();
        }
    }
}
