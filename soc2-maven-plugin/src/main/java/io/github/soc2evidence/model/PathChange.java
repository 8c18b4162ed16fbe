package io.github.soc2evidence.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one commit did to one path. A long history has many.
 *
 * @param path relative to the evidence root, with {@code /}
 * @param entry what the path holds from this commit on; null where it was removed
 */
public record PathChange(String path, @Nullable TreeEntry entry) {
    public PathChange(String path, Optional<TreeEntry> after) {
        this(path, after.orElse(null));
    }

    /** What the path holds from this commit on; empty where it was removed. */
    public Optional<TreeEntry> after() {
        return Optional.ofNullable(entry);
    }
}
