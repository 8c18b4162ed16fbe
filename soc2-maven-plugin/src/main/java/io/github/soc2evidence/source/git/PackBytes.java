package io.github.soc2evidence.source.git;

import java.io.Closeable;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** A pack's bytes through a few windows. Not mapped into memory: Windows could not delete a mapped pack. */
final class PackBytes implements Closeable {
    private static final int WINDOW_BITS = 16;
    private static final int WINDOW = 1 << WINDOW_BITS;
    private static final int WINDOWS = 64;

    private final RandomAccessFile file;
    private final Inflater inflater = new Inflater();
    private final byte[][] windows = new byte[WINDOWS][];
    private final long[] numbers = new long[WINDOWS];

    PackBytes(File pack) throws IOException {
        this.file = new RandomAccessFile(pack, "r");
        Arrays.fill(windows, new byte[0]);
        Arrays.fill(numbers, -1);
    }

    int at(long position) throws IOException {
        byte[] window = window(position);
        int offset = (int) (position & (WINDOW - 1));
        if (offset >= window.length) {
            throw new EOFException();
        }
        return window[offset] & 0xff;
    }

    /** Exactly {@code size} bytes of the stream that begins here. */
    void inflate(long position, byte[] result, int size) throws IOException, DataFormatException {
        inflater.reset();
        long at = position;
        int filled = 0;
        while (!inflater.finished()) {
            int count = inflater.inflate(result, filled, size - filled);
            filled += count;
            if (count == 0 && !inflater.finished()) {
                if (!inflater.needsInput()) {
                    throw new DataFormatException();
                }
                at = feed(at);
            }
        }
        if (filled != size) {
            throw new DataFormatException();
        }
    }

    private long feed(long position) throws IOException {
        byte[] window = window(position);
        int offset = (int) (position & (WINDOW - 1));
        if (offset >= window.length) {
            throw new EOFException();
        }
        inflater.setInput(window, offset, window.length - offset);
        return position + window.length - offset;
    }

    private byte[] window(long position) throws IOException {
        long number = position >> WINDOW_BITS;
        int slot = (int) (number & (WINDOWS - 1));
        byte[] window = windows[slot];
        if (numbers[slot] != number) {
            // Until it is whole again it is nobody's.
            numbers[slot] = -1;
            window = load(number << WINDOW_BITS, window);
            windows[slot] = window;
            numbers[slot] = number;
        }
        return window;
    }

    /** @param old to be written over */
    private byte[] load(long start, byte[] old) throws IOException {
        file.seek(start);
        int length = (int) Math.max(0, Math.min(WINDOW, file.length() - start));
        byte[] window = old.length == length ? old : new byte[length];
        file.readFully(window);
        return window;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        file.close();
    }
}
