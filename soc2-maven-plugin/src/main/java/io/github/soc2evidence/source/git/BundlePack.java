package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.git.Inventory.Item;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Writes objects as a pack (gitformat-pack(5)) whose bytes depend on nothing but the objects: stored, and what took another's
 * place as the one stretch in which it differs from that.
 */
final class BundlePack {
    private static final int OFFSET_DELTA = 6;
    /** Every reader walks so far; git's own packs go to 50. */
    private static final int DEEPEST = 50;

    private static final int LONGEST_DELTIFIED = 1 << 22;
    private static final int LONGEST_COPY = 0xFFFFFF;
    private static final int LONGEST_INSERT = 127;

    private final VerifiedObjects objects;
    private final Counted out;
    private final Map<ObjectId, Laid> laid = new HashMap<>();

    /** Where an object begins in the pack, and how many others must be read before it. */
    private record Laid(long offset, int depth) {}

    private BundlePack(VerifiedObjects objects, OutputStream out) {
        this.objects = objects;
        this.out = new Counted(out);
    }

    static void write(Inventory inventory, VerifiedObjects objects, OutputStream out) throws IOException {
        BundlePack pack = new BundlePack(objects, out);
        pack.out.write("PACK".getBytes(StandardCharsets.US_ASCII));
        pack.number(2);
        pack.number(inventory.items().size());
        for (Item item : inventory.items()) {
            pack.one(item);
        }
        out.write(pack.out.digest.digest());
    }

    private void number(int number) throws IOException {
        out.write(new byte[] {(byte) (number >> 24), (byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }

    private void one(Item item) throws IOException {
        Optional<Laid> base = item.base().map(laid::get).filter(any -> any.depth() < DEEPEST);
        long size = item.type() == Constants.OBJ_BLOB ? objects.size(item.id()) : 0;
        if (size > LONGEST_DELTIFIED) {
            laid.put(item.id(), new Laid(out.position, 0));
            objects.blob(Ids.of(item.id()), (id, length, bytes) -> {
                header(Constants.OBJ_BLOB, length);
                StoredZlib zlib = new StoredZlib(out);
                bytes.transferTo(zlib);
                zlib.end();
            });
            return;
        }
        byte[] bytes = bytes(item.id(), item.type());
        Optional<byte[]> before = base.isPresent() ? before(item) : Optional.empty();
        Optional<byte[]> delta = before.map(any -> delta(any, bytes)).filter(any -> any.length < bytes.length);
        long offset = out.position;
        if (delta.isPresent()) {
            header(OFFSET_DELTA, delta.get().length);
            distance(offset - base.get().offset());
            stored(delta.get());
        } else {
            header(item.type(), bytes.length);
            stored(bytes);
        }
        laid.put(item.id(), new Laid(offset, delta.isPresent() ? base.get().depth() + 1 : 0));
    }

    private Optional<byte[]> before(Item item) {
        ObjectId base = item.base().orElseThrow();
        return item.type() == Constants.OBJ_BLOB && objects.size(base) > LONGEST_DELTIFIED
                ? Optional.empty()
                : Optional.of(bytes(base, item.type()));
    }

    private byte[] bytes(ObjectId id, int type) {
        return switch (type) {
            case Constants.OBJ_COMMIT -> objects.commit(id);
            case Constants.OBJ_TREE -> objects.tree(id);
            case Constants.OBJ_TAG -> objects.tag(id);
            default -> {
                ByteArrayOutputStream all = new ByteArrayOutputStream();
                objects.blob(Ids.of(id), (any, size, bytes) -> bytes.transferTo(all));
                yield all.toByteArray();
            }
        };
    }

    private void stored(byte[] bytes) throws IOException {
        StoredZlib zlib = new StoredZlib(out);
        zlib.write(bytes);
        zlib.end();
    }

    /** Type and size, the lowest four bits of that first. */
    private void header(int type, long size) throws IOException {
        long rest = size >>> 4;
        int next = type << 4 | (int) (size & 0xF);
        while (rest != 0) {
            out.write(next | 0x80);
            next = (int) (rest & 0x7F);
            rest >>>= 7;
        }
        out.write(next);
    }

    /** Back to the base, the highest bits first, each group but the last one less than it stands for. */
    private void distance(long back) throws IOException {
        byte[] groups = new byte[10];
        int at = groups.length - 1;
        groups[at] = (byte) (back & 0x7F);
        for (long rest = back >>> 7; rest != 0; rest >>>= 7) {
            rest--;
            groups[--at] = (byte) (0x80 | (rest & 0x7F));
        }
        out.write(groups, at, groups.length - at);
    }

    /** The head and the tail are copied, what lies between is written out. */
    static byte[] delta(byte[] before, byte[] after) {
        int shorter = Math.min(before.length, after.length);
        int head = Arrays.mismatch(before, after);
        head = head < 0 ? shorter : Math.min(head, shorter);
        int tail = 0;
        while (tail < shorter - head && before[before.length - 1 - tail] == after[after.length - 1 - tail]) {
            tail++;
        }
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        size(delta, before.length);
        size(delta, after.length);
        copy(delta, 0, head);
        for (int at = head; at < after.length - tail; at += LONGEST_INSERT) {
            int count = Math.min(LONGEST_INSERT, after.length - tail - at);
            delta.write(count);
            delta.write(after, at, count);
        }
        copy(delta, before.length - tail, tail);
        return delta.toByteArray();
    }

    private static void size(ByteArrayOutputStream delta, int size) {
        int rest = size;
        while (rest > 0x7F) {
            delta.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        delta.write(rest);
    }

    private static void copy(ByteArrayOutputStream delta, int from, int length) {
        for (int done = 0; done < length; done += LONGEST_COPY) {
            int count = Math.min(LONGEST_COPY, length - done);
            int offset = from + done;
            delta.write(0xFF);
            delta.write(offset);
            delta.write(offset >> 8);
            delta.write(offset >> 16);
            delta.write(offset >> 24);
            delta.write(count);
            delta.write(count >> 8);
            delta.write(count >> 16);
        }
    }

    /** Counts and digests what goes through it. */
    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final MessageDigest digest = VerifiedObjects.sha1();
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
            position += length;
        }
    }
}
