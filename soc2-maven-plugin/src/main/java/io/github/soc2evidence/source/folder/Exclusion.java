package io.github.soc2evidence.source.folder;

/** What of a folder is nobody's concern: what git ignores, and git's own folder. */
@FunctionalInterface
public interface Exclusion {
    /**
     * Whether a path is left out.
     *
     * @param path relative to the folder that is walked, with {@code /}
     */
    boolean excludes(String path, boolean isFolder);
}
