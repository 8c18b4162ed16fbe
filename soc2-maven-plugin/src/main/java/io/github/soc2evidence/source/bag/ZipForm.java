package io.github.soc2evidence.source.bag;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one form of a zip that bundles have (APPNAME.TXT 6.3, sections 4.3 to 4.5): files as they are, names in UTF-8, one
 * fixed date, regular files of mode 0644, zip64 only where a number does not fit. A reader that makes the same headers from
 * the same facts and compares them has seen every bit.
 */
public final class ZipForm {
    /** What a central directory counts at most: more files are no bundle. */
    public static final int MOST_FILES = 500_000;

    public static final int LOCAL = 0x04034b50;
    public static final int CENTRAL = 0x02014b50;
    public static final int END = 0x06054b50;
    public static final int END64 = 0x06064b50;
    public static final int LOCATOR64 = 0x07064b50;

    public static final int LOCAL_LENGTH = 30;
    public static final int CENTRAL_LENGTH = 46;
    public static final int END_LENGTH = 22;
    public static final int END64_LENGTH = 56;
    public static final int LOCATOR64_LENGTH = 20;

    /** Bit 11: names are UTF-8. */
    public static final int FLAGS = 0x0800;
    /** 1980-01-01, the first day that a zip can name: it says nothing, and claims nothing. */
    public static final int DATE = 1 << 5 | 1;

    private static final int MADE_BY_UNIX = 3 << 8;
    private static final int VERSION = 10;
    private static final int VERSION_64 = 45;
    private static final int REGULAR_0644 = 0100644 << 16;
    private static final int TAG_64 = 1;
    private static final long MAX32 = 0xFFFFFFFFL;
    private static final int MAX16 = 0xFFFF;

    private ZipForm() {}

    /** Whether a number needs zip64. */
    private static boolean isWide(long number) {
        return number >= MAX32;
    }

    /** What stands before a file's bytes. */
    public static byte[] local(Stored file) {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        boolean wide = isWide(file.size());
        int size = (int) (wide ? MAX32 : file.size());
        byte[] bytes = new byte[LOCAL_LENGTH + name.length + (wide ? 20 : 0)];
        ByteBuffer out = littleEndian(bytes);
        out.putInt(LOCAL).putShort((short) (wide ? VERSION_64 : VERSION));
        common(out, file, size, name).putShort((short) (wide ? 20 : 0)).put(name);
        if (wide) {
            out.putShort((short) TAG_64)
                    .putShort((short) 16)
                    .putLong(file.size())
                    .putLong(file.size());
        }
        return bytes;
    }

    /** What the central directory says of it. */
    public static byte[] central(Stored file) {
        byte[] name = file.name().getBytes(StandardCharsets.UTF_8);
        boolean wide = isWide(file.size());
        boolean far = isWide(file.offset());
        int extra = (wide ? 16 : 0) + (far ? 8 : 0);
        int extraLength = extra == 0 ? 0 : extra + 4;
        int version = extra == 0 ? VERSION : VERSION_64;
        byte[] bytes = new byte[CENTRAL_LENGTH + name.length + extraLength];
        ByteBuffer out = littleEndian(bytes);
        out.putInt(CENTRAL).putShort((short) (MADE_BY_UNIX | version)).putShort((short) version);
        common(out, file, (int) (wide ? MAX32 : file.size()), name)
                .putShort((short) extraLength)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(REGULAR_0644)
                .putInt((int) (far ? MAX32 : file.offset()))
                .put(name);
        if (extra > 0) {
            out.putShort((short) TAG_64).putShort((short) extra);
        }
        if (wide) {
            out.putLong(file.size()).putLong(file.size());
        }
        if (far) {
            out.putLong(file.offset());
        }
        return bytes;
    }

    /** From the flags to the length of the name, which both headers have. */
    private static ByteBuffer common(ByteBuffer out, Stored file, int size, byte[] name) {
        return out.putShort((short) FLAGS)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) DATE)
                .putInt((int) file.crc32())
                .putInt(size)
                .putInt(size)
                .putShort((short) name.length);
    }

    /**
     * What stands behind the central directory.
     *
     * @param files how many it lists
     * @param length of the directory
     * @param offset of the directory
     */
    public static byte[] end(long files, long length, long offset) {
        boolean wide = files >= MAX16 || isWide(length) || isWide(offset);
        byte[] bytes = new byte[END_LENGTH + (wide ? END64_LENGTH + LOCATOR64_LENGTH : 0)];
        ByteBuffer out = littleEndian(bytes);
        if (wide) {
            out.putInt(END64)
                    .putLong(END64_LENGTH - 12)
                    .putShort((short) (MADE_BY_UNIX | VERSION_64))
                    .putShort((short) VERSION_64)
                    .putInt(0)
                    .putInt(0)
                    .putLong(files)
                    .putLong(files)
                    .putLong(length)
                    .putLong(offset);
            out.putInt(LOCATOR64).putInt(0).putLong(offset + length).putInt(1);
        }
        short count = (short) Math.min(files, MAX16);
        out.putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(count)
                .putShort(count)
                .putInt((int) Math.min(length, MAX32))
                .putInt((int) Math.min(offset, MAX32))
                .putShort((short) 0);
        return bytes;
    }

    static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
