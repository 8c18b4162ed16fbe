package io.github.soc2evidence.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.soc2evidence.model.ContentId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.bouncycastle.crypto.macs.SipHash128;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

/** Against another's implementation. */
class SipHashTest {
    @Test
    void isWhatOthersMakeOfTheSameBytes() {
        Random random = new Random(2012);
        for (int words = 0; words < 300; words++) {
            SipHash.Key key = new SipHash.Key(random.nextLong(), random.nextLong());
            SipHash ours = new SipHash(key);
            byte[] message = new byte[words * Long.BYTES];
            ByteBuffer written = littleEndian(message);
            for (int i = 0; i < words; i++) {
                long word = random.nextLong();
                ours.add(word);
                written.putLong(word);
            }
            assertThat(ours.end()).as("%d words", words).isEqualTo(theirs(key, message));
        }
    }

    private static ContentId theirs(SipHash.Key key, byte[] message) {
        byte[] secret = new byte[2 * Long.BYTES];
        littleEndian(secret).putLong(key.low()).putLong(key.high());
        SipHash128 hash = new SipHash128();
        hash.init(new KeyParameter(secret));
        hash.update(message, 0, message.length);
        byte[] result = new byte[2 * Long.BYTES];
        hash.doFinal(result, 0);
        ByteBuffer halves = littleEndian(result);
        return new ContentId(halves.getLong(), halves.getLong());
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
