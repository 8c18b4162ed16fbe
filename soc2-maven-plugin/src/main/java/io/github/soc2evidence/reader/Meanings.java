package io.github.soc2evidence.reader;

import io.github.soc2evidence.model.ContentId;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What parts of a document mean, and their digests, by the identity of their trees: those that it has of an earlier
 * document are known, and those of one that later ones are to be read by are noted.
 */
final class Meanings {
    /** Nothing is known, and nothing to be noted. */
    static final Meanings NONE = new Meanings(null, false);

    private final @Nullable Meanings earlier;
    private final @Nullable Map<Object, Object> values;
    private final @Nullable Map<Object, ContentId> digests;

    private Meanings(@Nullable Meanings earlier, boolean areNoted) {
        this.earlier = earlier;
        this.values = areNoted ? new IdentityHashMap<>() : null;
        this.digests = areNoted ? new IdentityHashMap<>() : null;
    }

    /** Of a document that later ones are to be read by. */
    static Meanings noting() {
        return new Meanings(null, true);
    }

    /** Of a document that is read by an earlier one, of which all was noted. */
    static Meanings after(Meanings earlier) {
        return new Meanings(earlier, false);
    }

    boolean areKnown() {
        return earlier != null;
    }

    /**
     * What a part means, or what the members of a mapping mean; null where that is to be found out.
     *
     * @param part the tree of a member or item, or the members of a mapping
     */
    @Nullable
    Object value(Object part) {
        return earlier == null || earlier.values == null ? null : earlier.values.get(part);
    }

    void noteValue(Object part, Object value) {
        if (values != null) {
            values.put(part, value);
        }
    }

    /**
     * The digest of a part; null where it is to be made.
     *
     * @param part the tree of an item, the entry of a member, or the members of a mapping
     */
    @Nullable
    ContentId digest(Object part) {
        return earlier == null || earlier.digests == null ? null : earlier.digests.get(part);
    }

    void noteDigest(Object part, ContentId digest) {
        if (digests != null) {
            digests.put(part, digest);
        }
    }
}
