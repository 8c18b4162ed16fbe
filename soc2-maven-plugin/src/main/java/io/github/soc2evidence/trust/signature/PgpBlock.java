package io.github.soc2evidence.trust.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A primary key of a key file with all that hangs on it, unverified. */
final class PgpBlock {
    /** A part of the block and the signatures behind it. */
    static final class Part {
        private final byte[] userId;
        private final List<PgpSignature> signatures = new ArrayList<>();

        private Part(byte[] userId) {
            this.userId = userId;
        }

        /** Not to be changed; empty of a key. */
        byte[] userId() {
            return userId;
        }

        List<PgpSignature> signatures() {
            return signatures;
        }
    }

    /** A subkey and the signatures behind it. */
    record Subkey(PgpKey key, List<PgpSignature> signatures) {}

    private static final byte[] NO_USER_ID = {};

    private final PgpKey primary;
    private final Part itself = new Part(NO_USER_ID);
    private final List<Part> userIds = new ArrayList<>();
    private final List<Subkey> subkeys = new ArrayList<>();

    PgpBlock(PgpKey primary) {
        this.primary = primary;
    }

    PgpKey primary() {
        return primary;
    }

    /** The signatures over the primary key alone. */
    List<PgpSignature> overItself() {
        return itself.signatures();
    }

    List<Part> userIds() {
        return userIds;
    }

    List<Subkey> subkeys() {
        return subkeys;
    }

    /** The signatures of a user id, to be put into the list that comes back. */
    List<PgpSignature> userId(byte[] userId) {
        for (Part each : userIds) {
            if (Arrays.equals(each.userId(), userId)) {
                return each.signatures();
            }
        }
        Part part = new Part(userId);
        userIds.add(part);
        return part.signatures();
    }

    /** The signatures of a subkey, to be put into the list that comes back. */
    List<PgpSignature> subkey(PgpKey key) {
        for (Subkey each : subkeys) {
            if (each.key().fingerprint().equals(key.fingerprint())) {
                return each.signatures();
            }
        }
        Subkey subkey = new Subkey(key, new ArrayList<>());
        subkeys.add(subkey);
        return subkey.signatures();
    }
}
