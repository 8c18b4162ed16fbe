package io.github.soc2evidence.golden;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;

/** Signs raw commits with a key of the cases: the same bytes each time, which RSA and a given time allow. */
final class Seal {
    private final Path key;

    Seal(Path key) {
        this.key = key;
    }

    /** The commit with the signature in its header, as git puts it there. */
    byte[] commit(byte[] raw, Instant when) throws IOException {
        String text = new String(raw, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\n\n");
        String header = "gpgsig " + signature(raw, when).strip().replace("\n", "\n ");
        return (text.substring(0, end) + "\n" + header + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String signature(byte[] payload, Instant when) throws IOException {
        try (var in = PGPUtil.getDecoderStream(Files.newInputStream(key))) {
            PGPSecretKey secret = new PGPSecretKeyRing(in, new BcKeyFingerprintCalculator()).getSecretKey();
            PGPPrivateKey signing = secret.extractPrivateKey(null);
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(secret.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                    secret.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, signing);
            PGPSignatureSubpacketGenerator hashed = new PGPSignatureSubpacketGenerator();
            hashed.setSignatureCreationTime(false, Date.from(when));
            hashed.setIssuerFingerprint(false, secret.getPublicKey());
            generator.setHashedSubpackets(hashed.generate());
            generator.update(payload);
            var armour = new ByteArrayOutputStream();
            try (ArmoredOutputStream out =
                    ArmoredOutputStream.builder().clearHeaders().build(armour)) {
                generator.generate().encode(out);
            }
            return armour.toString(StandardCharsets.US_ASCII);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }
}
