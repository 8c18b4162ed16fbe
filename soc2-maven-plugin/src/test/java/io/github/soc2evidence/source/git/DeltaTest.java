package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.junit.jupiter.api.Test;

class DeltaTest {
    /** Longer than what one instruction copies at most, and than two octets can count. */
    private static final int LONG = 0x10000 + 5;

    private final Random random = new Random(5);

    @Test
    void agreesWithJgitOnCopiesAndInsertsOfEverySize() throws DataFormatException {
        for (int i = 0; i < 3000; i++) {
            byte[] base = bytes(i % 100 == 0 ? 20 * LONG : 1 + random.nextInt(700));
            byte[] delta = delta(base);
            assertThat(applied(base, delta)).isEqualTo(BinaryDelta.apply(base, delta));
        }
    }

    @Test
    void whatJgitWouldNotApplyIsRefused() {
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] base = bytes(1 + random.nextInt(300));
            byte[] delta = delta(base);
            delta[random.nextInt(delta.length)] = (byte) random.nextInt();
            Optional<byte[]> applied = appliedOrRefused(base, delta);
            applied.ifPresent(result -> assertThat(result).isEqualTo(BinaryDelta.apply(base, delta)));
            refused += applied.isPresent() ? 0 : 1;
        }
        assertThat(refused).isBetween(1000, 19_000);
    }

    @Test
    void noPartOfADeltaIsOne() throws DataFormatException {
        byte[] base = bytes(400);
        byte[] delta = delta(base);
        assertThat(applied(base, delta)).isNotEmpty();
        for (int length = 0; length < delta.length; length++) {
            byte[] part = Arrays.copyOf(delta, length);
            assertThatExceptionOfType(DataFormatException.class).isThrownBy(() -> applied(base, part));
        }
    }

    @Test
    void whatLiesBehindAnEndIsNotRead() throws DataFormatException {
        byte[] base = bytes(100);
        byte[] delta = delta(base);
        byte[] result = new byte[new Delta(delta, delta.length).resultSize() + 50];
        new Delta(Arrays.copyOf(delta, 2 * delta.length), delta.length).apply(Arrays.copyOf(base, 200), 100, result);
        byte[] expected = BinaryDelta.apply(base, delta);
        assertThat(result).startsWith(expected);
        assertThat(Arrays.copyOfRange(result, expected.length, result.length)).containsOnly(0);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Some copies and inserts, the fields of a copy as short as git writes them or padded with zeros. */
    private byte[] delta(byte[] base) {
        ByteArrayOutputStream instructions = new ByteArrayOutputStream();
        int size = 0;
        for (int i = 0; i <= random.nextInt(12); i++) {
            if (random.nextBoolean()) {
                int from = random.nextInt(base.length);
                int count = 1 + random.nextInt(Math.min(LONG - 5, base.length - from));
                copy(instructions, from, count);
                size += count;
            } else {
                int count = 1 + random.nextInt(127);
                instructions.write(count);
                instructions.writeBytes(bytes(count));
                size += count;
            }
        }
        ByteArrayOutputStream delta = new ByteArrayOutputStream();
        length(delta, base.length);
        length(delta, size);
        delta.writeBytes(instructions.toByteArray());
        return delta.toByteArray();
    }

    private void copy(ByteArrayOutputStream out, int from, int count) {
        int written = count == 0x10000 ? 0 : count;
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        int present = 0x80;
        for (int i = 0; i < 7; i++) {
            int octet = i < 4 ? (from >> (8 * i)) & 0xff : (written >> (8 * (i - 4))) & 0xff;
            if (octet != 0 || random.nextInt(4) == 0) {
                present |= 1 << i;
                fields.write(octet);
            }
        }
        out.write(present);
        out.writeBytes(fields.toByteArray());
    }

    private static void length(ByteArrayOutputStream out, int length) {
        int rest = length;
        for (; rest > 0x7f; rest >>>= 7) {
            out.write((rest & 0x7f) | 0x80);
        }
        out.write(rest);
    }

    private static Optional<byte[]> appliedOrRefused(byte[] base, byte[] delta) {
        try {
            return Optional.of(applied(base, delta));
        } catch (DataFormatException refused) {
            return Optional.empty();
        }
    }

    private static byte[] applied(byte[] base, byte[] bytes) throws DataFormatException {
        Delta delta = new Delta(bytes, bytes.length);
        byte[] result = new byte[Math.min(delta.resultSize(), 1 << 22)];
        delta.apply(base, base.length, result);
        return result;
    }
}
