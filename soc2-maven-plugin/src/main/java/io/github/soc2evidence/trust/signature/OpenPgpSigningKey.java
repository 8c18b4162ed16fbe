package io.github.soc2evidence.trust.signature;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Iterator;
import java.util.Optional;
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
import org.bouncycastle.openpgp.bc.BcPGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;

/** A secret key as {@code gpg --export-secret-keys} writes it, which signs as {@code gpg --armor --detach-sign} does. */
public final class OpenPgpSigningKey {
    private static final String OTHERWISE =
            "; sign with gpg --armor --detach-sign instead, and give its file as -Dsoc2.attach";

    private final PGPSecretKey key;
    private final PGPPrivateKey secret;

    private OpenPgpSigningKey(PGPSecretKey key, PGPPrivateKey secret) {
        this.key = key;
        this.secret = secret;
    }

    /**
     * Reads one.
     *
     * @param passphrase that it is protected with; empty where it is not
     * @throws UnreadableKeys where there is no key in it that signs, or the passphrase is another
     */
    public static OpenPgpSigningKey read(byte[] file, String passphrase) {
        try {
            PGPSecretKey key = signing(
                            new BcPGPSecretKeyRingCollection(PGPUtil.getDecoderStream(new ByteArrayInputStream(file))))
                    .orElseThrow(() -> new UnreadableKeys(0, "the file holds no secret key that signs" + OTHERWISE));
            PGPPrivateKey secret =
                    key.extractPrivateKey(new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider())
                            .build(passphrase.toCharArray()));
            return new OpenPgpSigningKey(key, secret);
        } catch (PGPException e) {
            throw new UnreadableKeys(
                    0, "the secret key cannot be unlocked: give its passphrase in the environment as SOC2_PASSPHRASE");
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            throw new UnreadableKeys(0, "the file cannot be read as secret keys of OpenPGP" + OTHERWISE);
        }
    }

    /** A subkey that signs is made to sign, before the primary key that can do so as well. */
    private static Optional<PGPSecretKey> signing(BcPGPSecretKeyRingCollection rings) {
        PGPSecretKey found = null;
        for (Iterator<PGPSecretKeyRing> all = rings.getKeyRings(); all.hasNext(); ) {
            for (PGPSecretKey key : all.next()) {
                if (key.isSigningKey() && !key.isPrivateKeyEmpty() && (found == null || !key.isMasterKey())) {
                    found = key;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * Signs, armoured.
     *
     * @param created what the signature says of when it was made
     */
    public byte[] sign(byte[] payload, Instant created) {
        try {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(key.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA512),
                    key.getPublicKey());
            generator.init(PGPSignature.BINARY_DOCUMENT, secret);
            PGPSignatureSubpacketGenerator said = new PGPSignatureSubpacketGenerator();
            said.setSignatureCreationTime(false, Date.from(created));
            said.setIssuerFingerprint(false, key.getPublicKey());
            generator.setHashedSubpackets(said.generate());
            generator.update(payload);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ArmoredOutputStream armour =
                    ArmoredOutputStream.builder().clearHeaders().build(bytes)) {
                generator.generate().encode(armour);
            }
            return bytes.toByteArray();
        } catch (PGPException | IOException e) {
            throw new UnreadableKeys(0, "the secret key cannot sign" + OTHERWISE);
        }
    }
}
