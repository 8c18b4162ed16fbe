package io.github.soc2evidence.trust.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.Packet;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * The only class that verifies with the OpenPGP library; what RSA signed, the JDK verifies. The library gets single packets whose frames were checked before, and registers
 * nothing in the virtual machine.
 */
final class PgpCryptography {
    private PgpCryptography() {}

    private interface Check {
        boolean holds(PGPSignature signature) throws PGPException;
    }

    static boolean overBytes(PgpSignature signature, PgpKey by, byte[] payload) throws Malformed {
        if (by.algorithm() == PgpAlgorithm.RSA) {
            return PgpRsa.verifies(signature, by, payload);
        }
        return check(signature, by, each -> {
            each.update(payload);
            return each.verify();
        });
    }

    /** Over a primary key alone: a direct-key signature, or a revocation. */
    static boolean overKey(PgpSignature signature, PgpKey primary) throws Malformed {
        if (primary.algorithm() == PgpAlgorithm.RSA) {
            return PgpRsa.verifies(signature, primary, primary.signed());
        }
        PGPPublicKey key = key(primary);
        return check(signature, primary, each -> each.verifyCertification(key));
    }

    static boolean overUserId(PgpSignature signature, PgpKey primary, byte[] userId) throws Malformed {
        if (primary.algorithm() == PgpAlgorithm.RSA) {
            byte[] length = Bytes.u32(userId.length);
            return PgpRsa.verifies(signature, primary, primary.signed(), new byte[] {(byte) 0xb4}, length, userId);
        }
        PGPPublicKey key = key(primary);
        return check(signature, primary, each -> each.verifyCertification(userId, key));
    }

    /** Over primary key and subkey: a binding or revocation by the primary, or the subkey's consent. */
    static boolean overSubkey(PgpSignature signature, PgpKey by, PgpKey primary, PgpKey subkey) throws Malformed {
        if (by.algorithm() == PgpAlgorithm.RSA) {
            return PgpRsa.verifies(signature, by, primary.signed(), subkey.signed());
        }
        PGPPublicKey master = key(primary);
        PGPPublicKey sub = key(subkey);
        return check(signature, by, each -> each.verifyCertification(master, sub));
    }

    /**
     * Whether it holds.
     *
     * @throws Malformed where key or signature cannot be used at all: an unknown curve, say
     */
    private static boolean check(PgpSignature signature, PgpKey by, Check check) throws Malformed {
        PGPPublicKey key = key(by);
        try {
            PGPSignature parsed = ((PGPSignatureList) new BcPGPObjectFactory(signature.packet()).nextObject()).get(0);
            parsed.init(new BcPGPContentVerifierBuilderProvider(), key);
            return check.holds(parsed);
        } catch (PGPException | IOException | RuntimeException e) {
            throw new Malformed("the key " + by.fingerprint() + " and the signature do not fit");
        }
    }

    private static PGPPublicKey key(PgpKey key) throws Malformed {
        try {
            Packet packet = new BCPGInputStream(new ByteArrayInputStream(key.packet())).readPacket();
            return new PGPPublicKey((PublicKeyPacket) packet, new BcKeyFingerprintCalculator());
        } catch (PGPException | IOException | RuntimeException e) {
            throw new Malformed("the key " + key.fingerprint() + " is of a kind that is not supported");
        }
    }
}
