package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Oid;
import io.github.soc2evidence.source.BlobVisitor;
import io.github.soc2evidence.source.CannotAssess;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Objects whose ids were computed again: JGit returns a swapped loose object without a word (trust.md, Reading 3).
 * Every way in which git can withhold one ends in {@link CannotAssess}. For one thread.
 */
final class VerifiedObjects implements AutoCloseable {
    private final ObjectReader reader;
    private final List<PackedObjects> packs;
    private final Sha1 ids = new Sha1();

    VerifiedObjects(ObjectReader reader, List<PackedObjects> packs) {
        this.reader = reader;
        this.packs = packs;
    }

    /** Keeps no more of what was read, where nothing that is built on it is likely to follow. */
    void forget() {
        packs.forEach(PackedObjects::forget);
    }

    byte[] commit(AnyObjectId id) {
        return read(id, Constants.OBJ_COMMIT);
    }

    byte[] tree(AnyObjectId id) {
        return read(id, Constants.OBJ_TREE);
    }

    byte[] tag(AnyObjectId id) {
        return read(id, Constants.OBJ_TAG);
    }

    /** The type of an object as git states it; reading it as that type verifies it. */
    int type(AnyObjectId id) {
        requireAnEnd("object", id);
        try {
            return reader.open(id).getType();
        } catch (IOException | RuntimeException withheld) {
            throw withheld("object", id, withheld);
        }
    }

    /** The size of a blob as git states it. */
    long size(AnyObjectId id) {
        requireAnEnd("blob", id);
        try {
            return reader.getObjectSize(id, Constants.OBJ_BLOB);
        } catch (IOException | RuntimeException withheld) {
            throw withheld("blob", id, withheld);
        }
    }

    void blob(Oid blob, BlobVisitor visitor) {
        ObjectId id = Ids.of(blob);
        try {
            Optional<byte[]> packed = packed(id, Constants.OBJ_BLOB);
            if (packed.isPresent()) {
                whole(blob, packed.get(), visitor);
                return;
            }
            ObjectLoader loader = open(id, Constants.OBJ_BLOB);
            if (loader.isLarge()) {
                streamed(blob, loader, visitor);
            } else {
                whole(blob, loader.getCachedBytes(), visitor);
            }
        } catch (IOException visitorFailed) {
            throw new UncheckedIOException(visitorFailed);
        }
    }

    private void whole(Oid blob, byte[] bytes, BlobVisitor visitor) throws IOException {
        verify(Ids.of(blob), Constants.OBJ_BLOB, bytes);
        visitor.visit(blob, bytes.length, new ByteArrayInputStream(bytes));
    }

    private void streamed(Oid blob, ObjectLoader loader, BlobVisitor visitor) throws IOException {
        ObjectId id = Ids.of(blob);
        MessageDigest sha1 = sha1();
        sha1.update(Sha1.header(Constants.OBJ_BLOB, loader.getSize()));
        try (var bytes = new DigestedStream(id, openStream(id, loader), sha1)) {
            visitor.visit(blob, loader.getSize(), bytes);
            bytes.drain();
        }
        require(id, Constants.OBJ_BLOB, ObjectId.fromRaw(sha1.digest()));
    }

    private static InputStream openStream(ObjectId id, ObjectLoader loader) {
        try {
            return loader.openStream();
        } catch (IOException | RuntimeException withheld) {
            throw withheld("blob", id, withheld);
        }
    }

    private byte[] read(AnyObjectId id, int type) {
        Optional<byte[]> packed = packed(id, type);
        byte[] bytes = packed.isPresent() ? packed.get() : unpacked(id, type);
        verify(id, type, bytes);
        return bytes;
    }

    private Optional<byte[]> packed(AnyObjectId id, int type) {
        for (PackedObjects pack : packs) {
            Optional<byte[]> found = pack.read(id, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private byte[] unpacked(AnyObjectId id, int type) {
        try {
            return open(id, type).getCachedBytes();
        } catch (LargeObjectException tooLarge) {
            throw CannotAssess.incomplete(
                    "the " + Constants.typeString(type) + " " + id.name() + " is too large to be read",
                    "give Maven more heap (MAVEN_OPTS=-Xmx2g), or look what it is with `git cat-file -p`");
        }
    }

    private ObjectLoader open(AnyObjectId id, int type) {
        requireAnEnd(Constants.typeString(type), id);
        try {
            return reader.open(id, type);
        } catch (IOException | RuntimeException withheld) {
            throw withheld(Constants.typeString(type), id, withheld);
        }
    }

    private void requireAnEnd(String what, AnyObjectId id) {
        if (!packs.stream().allMatch(pack -> pack.leadsSomewhere(id))) {
            throw CannotAssess.incomplete(
                    "the " + what + " " + id.name() + " is stored as deltas that go round in a circle",
                    "run `git fsck --full`, then clone again from where the object is sound");
        }
    }

    private void verify(AnyObjectId id, int type, byte[] bytes) {
        require(id, type, ids.id(type, bytes));
    }

    private static void require(AnyObjectId id, int type, ObjectId computed) {
        if (!AnyObjectId.isEqual(id, computed)) {
            throw CannotAssess.incomplete(
                    "the bytes of the " + Constants.typeString(type) + " " + id.name() + " do not have that id: "
                            + computed.name(),
                    "run `git fsck --full`, then clone again from where the object is sound");
        }
    }

    static CannotAssess withheld(String what, AnyObjectId id, Exception cause) {
        if (cause instanceof LargeObjectException) {
            return CannotAssess.incomplete(
                    "the " + what + " " + id.name() + " is stored as a delta and does not fit into memory",
                    "give Maven more heap (MAVEN_OPTS=-Xmx2g), or store artifacts without deltas"
                            + " (`-delta` in .gitattributes, then `git repack -adf`)");
        }
        String state = cause instanceof MissingObjectException ? " is missing" : " cannot be read";
        return CannotAssess.incomplete(
                "the " + what + " " + id.name() + state + " in this repository",
                "run `git fsck --full`, then fetch what is missing, or clone again with the full history");
    }

    static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() {
        reader.close();
        for (PackedObjects pack : packs) {
            try {
                pack.close();
            } catch (IOException nothingWasWritten) {
                // Reading is over.
            }
        }
    }
}
