package io.github.soc2evidence.model;

import org.jspecify.annotations.Nullable;

/** A value and where it stands in its file. */
public record Located<T>(T value, Place at) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Located<?> that && value.equals(that.value) && at.equals(that.at);
    }

    @Override
    public int hashCode() {
        return value.hashCode() * 31 + at.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
