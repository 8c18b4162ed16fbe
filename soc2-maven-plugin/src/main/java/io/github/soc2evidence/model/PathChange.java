package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * What one commit did to one path.
 *
 * @param path relative to the evidence root, with {@code /}
 * @param after what the path holds from this commit on; empty where it was removed
 */
public record PathChange(String path, Optional<TreeEntry> after) {}
