package io.github.soc2evidence.trust.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;

/** What is sent to an authority (RFC 3161, 2.4.1; RFC 3161, 3.4: as {@code application/timestamp-query}). */
public final class TimeStampRequest {
    private TimeStampRequest() {}

    /**
     * A request in DER for a token over the SHA-256 of some bytes, with the authority's certificate in it.
     *
     * @param nonce a large random number that nobody can know before; the answer must repeat it
     */
    public static byte[] over(byte[] bytes, BigInteger nonce) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            return generator
                    .generate(
                            TSPAlgorithms.SHA256,
                            MessageDigest.getInstance("SHA-256").digest(bytes),
                            nonce)
                    .getEncoded();
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a request is made in memory, with what every JDK has", e);
        }
    }
}
