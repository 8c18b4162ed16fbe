package io.github.soc2evidence.trust.time;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/** A time-stamp token (RFC 3161, 2.4.2), as far as it can be judged by itself. Nothing is registered in the virtual machine. */
final class Token {
    private static final int OBJECT_IDENTIFIER = 0x06;

    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1", "SHA-256",
            "2.16.840.1.101.3.4.2.2", "SHA-384",
            "2.16.840.1.101.3.4.2.3", "SHA-512");

    /** MD5 and SHA-1 with RSA, SHA-1 with ECDSA and DSA. */
    private static final Set<String> WEAK = Set.of(
            "1.2.840.113549.1.1.4", "1.2.840.113549.1.1.5", "1.3.14.3.2.29", "1.2.840.10045.4.1", "1.2.840.10040.4.3");

    private final TimeStampToken token;
    private final TimeStampTokenInfo info;

    private Token(TimeStampToken token) {
        this.token = token;
        this.info = token.getTimeStampInfo();
    }

    /** From a whole response, or a token alone. */
    static Token read(byte[] bytes) throws Refused {
        Der.check(bytes);
        try {
            TimeStampToken token = isToken(bytes) ? new TimeStampToken(new CMSSignedData(bytes)) : answered(bytes);
            checkShape(token.toCMSSignedData());
            return new Token(token);
        } catch (TSPException | CMSException | IOException | RuntimeException e) {
            throw new Refused("It is no time stamp: " + e.getMessage() + ".");
        }
    }

    /** A token begins with the identifier of its type, a response with its status. */
    private static boolean isToken(byte[] bytes) {
        int inner = 2 + ((bytes[1] & 0x80) == 0 ? 0 : bytes[1] & 0x7f);
        return inner < bytes.length && bytes[inner] == OBJECT_IDENTIFIER;
    }

    private static TimeStampToken answered(byte[] bytes) throws Refused, TSPException, IOException {
        TimeStampResponse response = new TimeStampResponse(bytes);
        if (response.getStatus() != 0 && response.getStatus() != 1) {
            String why = response.getStatusString();
            throw new Refused("The authority refused to give a time stamp (status " + response.getStatus()
                    + (why == null ? "" : ": " + why.strip()) + ").");
        }
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new Refused("The authority's response holds no token.");
        }
        return token;
    }

    /** What the library reads without looking, and openssl refuses. */
    private static void checkShape(CMSSignedData cms) throws Refused, IOException {
        ContentInfo outer = cms.toASN1Structure();
        SignedData data = SignedData.getInstance(outer.getContent());
        ASN1Encodable signer = data.getSignerInfos().getObjectAt(0);
        String digest = SignerInfo.getInstance(signer)
                .getDigestAlgorithm()
                .getAlgorithm()
                .getId();
        boolean sound = outer.getContentType().equals(CMSObjectIdentifiers.signedData)
                && data.getEncapContentInfo().getContent() instanceof ASN1OctetString
                && cms.getDigestAlgorithmIDs().stream()
                        .anyMatch(each -> each.getAlgorithm().getId().equals(digest))
                && Arrays.equals(
                        signer.toASN1Primitive().getEncoded(ASN1Encoding.DER),
                        SignerInfo.getInstance(signer).getEncoded(ASN1Encoding.DER));
        if (!sound) {
            throw new Refused("It is not built as a time stamp is.");
        }
    }

    /** That it is about these bytes. */
    void isOver(byte[] stamped) throws Refused {
        String algorithm = DIGESTS.get(info.getMessageImprintAlgOID().getId());
        if (algorithm == null) {
            throw new Refused(
                    "Its digest (" + info.getMessageImprintAlgOID().getId() + ") is not SHA-256, 384 or 512.");
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(stamped);
            if (!MessageDigest.isEqual(digest, info.getMessageImprintDigest())) {
                throw new Refused("It was made over other bytes.");
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }

    /** That it answers a request with this number. */
    void answers(BigInteger nonce) throws Refused {
        if (!nonce.equals(info.getNonce())) {
            throw new Refused("It does not answer the request: its nonce is "
                    + Optional.ofNullable(info.getNonce())
                            .map(BigInteger::toString)
                            .orElse("missing") + ".");
        }
    }

    /**
     * That a certificate within made it: its signature, the certificate that it names (RFC 2634, RFC 5816), what that
     * certificate is for (critical, and for time stamps only), and its validity at the stated instant.
     */
    X509CertificateHolder signer() throws Refused {
        List<X509CertificateHolder> found =
                certificates().stream().filter(token.getSID()::match).toList();
        if (found.size() != 1) {
            throw new Refused("It does not hold its authority's certificate: ask for it (certReq).");
        }
        X509CertificateHolder signer = found.get(0);
        SignerInformation information =
                token.toCMSSignedData().getSignerInfos().iterator().next();
        if (!DIGESTS.containsKey(information.getDigestAlgOID()) || WEAK.contains(information.getEncryptionAlgOID())) {
            throw new Refused("It is signed with a digest that shows nothing any more.");
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        } catch (TSPException | OperatorCreationException | CertificateException e) {
            throw new Refused("It is not signed as a time stamp must be: " + e.getMessage() + ".");
        }
        return signer;
    }

    List<X509CertificateHolder> certificates() {
        return List.copyOf(token.getCertificates().getMatches(null));
    }

    Instant time() {
        return info.getGenTime().toInstant();
    }

    /** Empty where it claims none. */
    Optional<Duration> accuracy() throws Refused {
        GenTimeAccuracy accuracy = info.getGenTimeAccuracy();
        if (accuracy == null) {
            return Optional.empty();
        }
        if (accuracy.getSeconds() < 0 || accuracy.getMillis() < 0 || accuracy.getMicros() < 0) {
            throw new Refused("The accuracy that it claims is less than none.");
        }
        return Optional.of(Duration.ofSeconds(accuracy.getSeconds())
                .plusMillis(accuracy.getMillis())
                .plusNanos(accuracy.getMicros() * 1000L));
    }
}
