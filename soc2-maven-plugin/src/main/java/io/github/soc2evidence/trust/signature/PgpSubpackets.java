package io.github.soc2evidence.trust.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** One of the two areas of a signature in which it says more of itself (RFC 4880, 5.2.3.1). */
final class PgpSubpackets {
    static final int CREATED = 2;
    static final int EXPIRES = 3;
    static final int KEY_EXPIRES = 9;
    static final int REVOKER = 12;
    static final int ISSUER = 16;
    static final int PRIMARY_USER_ID = 25;
    static final int KEY_FLAGS = 27;
    static final int REVOCATION_REASON = 29;
    static final int EMBEDDED = 32;
    static final int ISSUER_FINGERPRINT = 33;

    /** What a signature may call critical: what is judged here, and preferences that say nothing of its worth. */
    private static final Set<Integer> UNDERSTOOD =
            Set.of(2, 3, 4, 7, 9, 11, 12, 16, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 34, 35);

    private record Entry(int type, int from, int to) {}

    private final byte[] area;
    private final List<Entry> entries = new ArrayList<>();
    private int notUnderstood;

    PgpSubpackets(byte[] area) throws Malformed {
        this.area = area;
        for (int at = 0; at < area.length; ) {
            int first = Bytes.u8(area, at);
            int size = first < 192 ? 1 : first < 255 ? 2 : 5;
            if (area.length - at < size) {
                throw new Malformed("a subpacket is cut short");
            }
            long length =
                    size == 1 ? first : size == 2 ? Bytes.u16(area, at) - (192 << 8) + 192 : Bytes.u32(area, at + 1);
            int from = at + size;
            if (length < 1 || length > area.length - from) {
                throw new Malformed("a subpacket is cut short");
            }
            at = from + (int) length;
            int type = Bytes.u8(area, from);
            entries.add(new Entry(type & 0x7f, from + 1, at));
            if (type >= 0x80 && !UNDERSTOOD.contains(type & 0x7f)) {
                notUnderstood = type & 0x7f;
            }
        }
    }

    /** The type of a subpacket that is critical and not understood; zero where there is none. */
    int notUnderstood() {
        return notUnderstood;
    }

    List<byte[]> all(int type) {
        return entries.stream()
                .filter(each -> each.type() == type)
                .map(each -> Arrays.copyOfRange(area, each.from(), each.to()))
                .toList();
    }

    /** Four bytes, at most once: two statements about one thing are none. */
    OptionalLong number(int type) throws Malformed {
        List<byte[]> all = all(type);
        if (all.isEmpty()) {
            return OptionalLong.empty();
        }
        if (all.size() > 1 || all.get(0).length != 4) {
            throw new Malformed("its subpackets of the type " + type + " are not one of four bytes");
        }
        return OptionalLong.of(Bytes.u32(all.get(0), 0));
    }
}
