package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Object ids, ours and JGit's. */
final class Ids {
    private Ids() {}

    static Oid of(AnyObjectId id) {
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        id.copyRawTo(raw, 0);
        return new Oid(word(raw, 0), word(raw, 4), word(raw, 8), word(raw, 12), word(raw, 16));
    }

    private static int word(byte[] raw, int from) {
        return raw[from] << 24 | (raw[from + 1] & 0xFF) << 16 | (raw[from + 2] & 0xFF) << 8 | (raw[from + 3] & 0xFF);
    }

    static ObjectId of(Oid id) {
        return ObjectId.fromRaw(new int[] {id.a(), id.b(), id.c(), id.d(), id.e()});
    }
}
