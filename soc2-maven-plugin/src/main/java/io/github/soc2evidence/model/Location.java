package io.github.soc2evidence.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a finding points at: a place in a file of the assessed commit, a file as a past commit had it, or a commit.
 *
 * @param path relative to the evidence root; absent for a commit as such
 */
public record Location(Optional<String> path, OptionalInt line, OptionalInt column, Optional<Oid> commit) {
    public static Location of(String path, Place place) {
        return new Location(
                Optional.of(path), OptionalInt.of(place.line()), OptionalInt.of(place.column()), Optional.empty());
    }

    /** A file as a whole. */
    public static Location of(String path) {
        return new Location(Optional.of(path), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    public static Location of(Oid commit) {
        return new Location(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.of(commit));
    }

    /** The same place, as this commit had the file. */
    public Location in(Oid past) {
        return new Location(path, line, column, Optional.of(past));
    }

    /** {@code file:line:column}, or the commit, as people and editors read it. */
    @Override
    public String toString() {
        String place = path.orElse("")
                + (line.isPresent() ? ":" + line.getAsInt() : "")
                + (column.isPresent() ? ":" + column.getAsInt() : "");
        String revision = commit.map(id -> "commit " + id.abbreviated()).orElse("");
        return place.isEmpty() ? revision : revision.isEmpty() ? place : place + " in " + revision;
    }
}
