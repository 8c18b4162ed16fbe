package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * What makes git show something else than the objects hold, which is what is judged (trust.md, "Preflight").
 *
 * @param place {@code refs/replace}, {@code info/grafts}, {@code info/attributes}, or an attributes file: relative to
 *     the evidence root, or with a leading slash to the repository's
 * @param name the filter's name, or the id of the first object concerned
 * @param count how many objects or files are concerned, at least one
 * @param at where it is said, if that is a file below the evidence root
 */
public record Overlay(Kind kind, String place, String name, int count, Optional<Location> at) {
    /** Other objects, other parents, or other bytes in the work tree. */
    public enum Kind {
        REPLACEMENT,
        GRAFT,
        FILTER
    }
}
