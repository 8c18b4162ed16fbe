package io.github.soc2evidence.source.git;

import java.util.zip.DataFormatException;

/**
 * What a delta says (gitformat-pack, Deltified representation): the sizes of its base and of its result, then parts of
 * the base to copy and bytes to insert. Reads and writes arrays that may be longer than what is in them, so that a chain
 * of deltas needs but two.
 */
final class Delta {
    private static final int LARGEST_COPY = 0x10000;

    private final byte[] bytes;
    private final int end;
    private int at;
    private final int baseSize;
    private final int resultSize;

    /** @throws DataFormatException if its sizes cannot be read */
    Delta(byte[] bytes, int length) throws DataFormatException {
        this.bytes = bytes;
        this.end = length;
        this.baseSize = size();
        this.resultSize = size();
    }

    int resultSize() {
        return resultSize;
    }

    /**
     * Makes the result, once.
     *
     * @param length how much of the first array is the base
     * @throws DataFormatException if this is no delta of that base, or not of that result
     */
    void apply(byte[] base, int length, byte[] result) throws DataFormatException {
        require(length == baseSize);
        int filled = 0;
        while (at < end) {
            int instruction = bytes[at++];
            int count;
            if (instruction < 0) {
                int from = number(instruction, 4);
                count = number(instruction >> 4, 3);
                count = count == 0 ? LARGEST_COPY : count;
                require(from >= 0 && from <= length - count && count <= resultSize - filled);
                System.arraycopy(base, from, result, filled, count);
            } else {
                count = instruction;
                require(count > 0 && count <= end - at && count <= resultSize - filled);
                System.arraycopy(bytes, at, result, filled, count);
                at += count;
            }
            filled += count;
        }
        require(filled == resultSize);
    }

    /** Of up to so many bytes, least significant first; a bit for each says whether it is there. */
    private int number(int present, int octets) throws DataFormatException {
        int number = 0;
        for (int i = 0; i < octets; i++) {
            if ((present & (1 << i)) != 0) {
                require(at < end);
                number |= (bytes[at++] & 0xff) << (8 * i);
            }
        }
        return number;
    }

    private int size() throws DataFormatException {
        int size = 0;
        for (int shift = 0; ; shift += 7) {
            require(at < end && shift < Integer.SIZE - 7);
            int octet = bytes[at++];
            size |= (octet & 0x7f) << shift;
            if (octet >= 0) {
                return size;
            }
        }
    }

    private static void require(boolean sound) throws DataFormatException {
        if (!sound) {
            throw new DataFormatException();
        }
    }
}
