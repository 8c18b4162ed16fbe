package io.github.soc2evidence.source.git;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** A tree in memory. Never changes: a new one shares every folder that it did not touch. */
final class TreeDraft {
    static final TreeDraft EMPTY = new TreeDraft(Map.of(), Map.of());

    private final Map<String, ObjectId> files;
    private final Map<String, TreeDraft> folders;

    private TreeDraft(Map<String, ObjectId> files, Map<String, TreeDraft> folders) {
        this.files = files;
        this.folders = folders;
    }

    Map<String, ObjectId> files() {
        return files;
    }

    Map<String, TreeDraft> folders() {
        return folders;
    }

    boolean isEmpty() {
        return files.isEmpty() && folders.isEmpty();
    }

    TreeDraft with(String path, ObjectId blob) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            String name = path.substring(0, slash);
            requireNo(files, name);
            return folder(name, folders.getOrDefault(name, EMPTY).with(path.substring(slash + 1), blob));
        }
        requireNo(folders, path);
        Map<String, ObjectId> changed = new TreeMap<>(files);
        changed.put(path, blob);
        return new TreeDraft(Collections.unmodifiableMap(changed), folders);
    }

    TreeDraft without(String path) {
        int slash = path.indexOf('/');
        if (slash >= 0) {
            String name = path.substring(0, slash);
            return folder(name, folders.getOrDefault(name, EMPTY).without(path.substring(slash + 1)));
        }
        Map<String, ObjectId> changed = new TreeMap<>(files);
        if (changed.remove(path) == null) {
            throw new IllegalArgumentException("there is no file to remove: " + path);
        }
        return new TreeDraft(Collections.unmodifiableMap(changed), folders);
    }

    private TreeDraft folder(String name, TreeDraft content) {
        Map<String, TreeDraft> changed = new TreeMap<>(folders);
        if (content.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, content);
        }
        return new TreeDraft(files, Collections.unmodifiableMap(changed));
    }

    private static void requireNo(Map<String, ?> others, String name) {
        if (others.containsKey(name)) {
            throw new IllegalArgumentException("both a file and a folder: " + name);
        }
    }
}
