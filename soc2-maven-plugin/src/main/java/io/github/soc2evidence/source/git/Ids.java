package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;

/** Object ids, ours and JGit's. */
final class Ids {
    private Ids() {}

    static Oid of(AnyObjectId id) {
        return new Oid(id.name());
    }

    static ObjectId of(Oid id) {
        return ObjectId.fromString(id.hex());
    }
}
