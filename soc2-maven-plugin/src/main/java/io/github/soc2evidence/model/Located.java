package io.github.soc2evidence.model;

/** A value and where it stands in its file. */
public record Located<T>(T value, Place at) {
    @Override
    public String toString() {
        return value.toString();
    }
}
