package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Oid;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one commit made of a file. A long history has as many as files times commits: hence no record, which would keep two objects more. */
public final class Version<T> {
    private final int position;
    private final String path;
    private final Change change;
    private final @Nullable Oid blob;
    private final @Nullable T value;
    private final Map<String, Oid> attachments;

    /**
     * One version.
     *
     * @param position the commit's place on the chain
     * @param blob what the path holds from here on; absent where it was removed
     * @param value what that says; absent where it does not parse or was removed
     * @param attachments what belongs to the value, by the name it has there; one that was not in the repository is absent
     */
    public Version(
            int position,
            String path,
            Change change,
            Optional<Oid> blob,
            Optional<T> value,
            Map<String, Oid> attachments) {
        this.position = position;
        this.path = path;
        this.change = change;
        this.blob = blob.orElse(null);
        this.value = value.orElse(null);
        this.attachments = Map.copyOf(attachments);
    }

    public int position() {
        return position;
    }

    public String path() {
        return path;
    }

    public Change change() {
        return change;
    }

    public Optional<Oid> blob() {
        return Optional.ofNullable(blob);
    }

    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    public Map<String, Oid> attachments() {
        return attachments;
    }

    /** What became of the value. */
    public enum Change {
        /** It was not on the chain just before. */
        ARRIVED,
        /** It says something else, or an artifact of it is another. */
        EDITED,
        /** It says the same under another path. */
        MOVED,
        /** It says the same in other bytes. */
        REFORMATTED,
        /** It does not parse. */
        BROKEN,
        /** It is gone. */
        REMOVED
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version<?> that
                && position == that.position
                && path.equals(that.path)
                && change == that.change
                && Objects.equals(blob, that.blob)
                && Objects.equals(value, that.value)
                && attachments.equals(that.attachments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(position, path, change, blob);
    }

    @Override
    public String toString() {
        return change + " " + path + " at " + position;
    }
}
