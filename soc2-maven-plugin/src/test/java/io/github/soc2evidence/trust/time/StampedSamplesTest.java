package io.github.soc2evidence.trust.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.fixture.SignedSamples;
import io.github.soc2evidence.trust.signature.UnreadableKeys;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time stamps made once, and what is not one. */
class StampedSamplesTest {
    private static final byte[] ANCHOR = SignedSamples.bytes("anchor.txt");
    private static final TimeStampRoots ROOTS = TimeStampRoots.read(SignedSamples.bytes("roots.pem"));

    @ParameterizedTest
    @ValueSource(strings = {"anchor-rsa.tsr", "anchor-ec.tsr"})
    void holds(String name) {
        byte[] stamp = SignedSamples.bytes(name);
        TimeStampVerdict verdict = ROOTS.judge(ANCHOR, stamp);
        assertThat(verdict.holds()).as(verdict.reason()).isTrue();
        assertThat(verdict.time().orElseThrow())
                .isBetween(Instant.parse("2026-11-22T16:00:00Z"), Instant.parse("2026-11-22T17:00:00Z"));
        assertThat(verdict.noLaterThan()).contains(verdict.time().orElseThrow().plusNanos(1_500_100_000));
        assertThat(verdict.root()).contains("CN=throwaway-root");
        assertThat(ROOTS.judge(new byte[0], stamp).holds()).isFalse();
    }

    /** What holds though a bit of it was changed states the same as before, of the same bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"anchor-rsa.tsr", "anchor-ec.tsr"})
    void changedOnes(String name) {
        byte[] stamp = SignedSamples.bytes(name);
        TimeStampVerdict sound = ROOTS.judge(ANCHOR, stamp);
        Random random = new Random(3161);
        int held = 0;
        for (int i = 0; i < stamp.length; i++) {
            byte[] changed = stamp.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            TimeStampVerdict verdict = ROOTS.judge(ANCHOR, changed);
            if (verdict.holds()) {
                held++;
                assertThat(verdict).isEqualTo(sound);
            }
            assertThat(ROOTS.judge(ANCHOR, Arrays.copyOf(stamp, i)).holds()).isFalse();
        }
        assertThat(held).isLessThan(40);
    }

    @Test
    void anythingAtAll() {
        Random random = new Random(2);
        byte[] nested = new byte[400_000];
        for (int i = 0; i < nested.length; i += 4) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x82;
            nested[i + 2] = (byte) 0x7f;
            nested[i + 3] = (byte) 0xff;
        }
        assertThat(ROOTS.judge(ANCHOR, nested).holds()).isFalse();
        byte[] deep = {0x02, 0x01, 0x00};
        for (int i = 0; i < 5000; i++) {
            byte[] around = new byte[deep.length + 4];
            around[0] = 0x30;
            around[1] = (byte) 0x82;
            around[2] = (byte) (deep.length >> 8);
            around[3] = (byte) deep.length;
            System.arraycopy(deep, 0, around, 4, deep.length);
            deep = around;
        }
        assertThat(ROOTS.judge(ANCHOR, deep).reason()).isEqualTo("It is no time stamp in DER.");
        byte[] huge = {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x06};
        assertThat(ROOTS.judge(ANCHOR, huge).holds()).isFalse();
        assertThat(ROOTS.judge(ANCHOR, new byte[2 << 20]).holds()).isFalse();
        for (int i = 0; i < 20_000; i++) {
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            if (noise.length > 2 && i % 2 == 0) {
                noise[0] = 0x30;
                noise[1] = (byte) (noise.length - 2);
            }
            assertThat(ROOTS.judge(ANCHOR, noise).holds()).isFalse();
        }
    }

    @Test
    void changedRoots() {
        byte[] pem = SignedSamples.bytes("roots.pem");
        Random random = new Random(5280);
        int refused = 0;
        for (int i = 0; i < 3000; i++) {
            byte[] changed = pem.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                TimeStampRoots.read(changed).judge(ANCHOR, SignedSamples.bytes("anchor-ec.tsr"));
            } catch (UnreadableKeys e) {
                refused++;
                assertThat(e.line()).isPositive();
            }
        }
        assertThat(refused).isBetween(100, 2999);
    }
}
