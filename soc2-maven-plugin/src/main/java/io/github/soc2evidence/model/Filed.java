package io.github.soc2evidence.model;

/** What a file says, and its path relative to the evidence root. */
public record Filed<T>(T value, String path) {
    /** A location in this file. */
    public Location at(Place place) {
        return Location.of(path, place);
    }
}
