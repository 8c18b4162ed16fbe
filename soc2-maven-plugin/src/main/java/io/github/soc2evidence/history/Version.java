package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Oid;
import java.util.Map;
import java.util.Optional;

/**
 * What one commit made of a file.
 *
 * @param position the commit's place on the chain
 * @param blob what the path holds from here on; absent where it was removed
 * @param value what that says; absent where it does not parse or was removed
 * @param attachments what belongs to the value, by the name it has there; one that was not in the repository is absent
 */
public record Version<T>(
        int position, String path, Change change, Optional<Oid> blob, Optional<T> value, Map<String, Oid> attachments) {
    public Version {
        attachments = Map.copyOf(attachments);
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
}
