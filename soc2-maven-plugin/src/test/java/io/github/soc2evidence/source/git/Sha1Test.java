package io.github.soc2evidence.source.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;

class Sha1Test {
    @Test
    void agreesWithTheJdkAtEveryLengthOfTwoChunks() throws NoSuchAlgorithmException {
        var ids = new Sha1();
        var random = new Random(1);
        MessageDigest jdk = MessageDigest.getInstance("SHA-1");
        for (int length = 0; length < 17_000; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            jdk.update(Sha1.header(Constants.OBJ_TREE, length));
            assertThat(ids.id(Constants.OBJ_TREE, bytes)).isEqualTo(ObjectId.fromRaw(jdk.digest(bytes)));
        }
    }
}
