package io.github.soc2evidence.golden;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.bc.BcRSAContentSignerBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** The time-stamp authority of the cases (RFC 3161): the same token for the same bytes and time. */
final class Authority {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final Path keys;

    Authority(Path keys) {
        this.keys = keys;
    }

    byte[] token(byte[] bytes, Instant when) throws IOException {
        X509CertificateHolder certificate = pem("tsa.pem", X509CertificateHolder.class);
        AsymmetricKeyParameter key = PrivateKeyFactory.createKey(pem("tsa.secret.pem", PrivateKeyInfo.class));
        try {
            AlgorithmIdentifier algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withRSA");
            AlgorithmIdentifier digest = new DefaultDigestAlgorithmIdentifierFinder().find(algorithm);
            DigestCalculator calculator =
                    new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            var generator = new TimeStampTokenGenerator(
                    new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                            .setSignedAttributeGenerator(new WithoutClock())
                            .build(new BcRSAContentSignerBuilder(algorithm, digest).build(key), certificate),
                    calculator,
                    POLICY);
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            var request = new TimeStampRequestGenerator();
            request.setCertReq(true);
            return generator
                    .generate(
                            request.generate(
                                    NISTObjectIdentifiers.id_sha256,
                                    MessageDigest.getInstance("SHA-256").digest(bytes)),
                            BigInteger.valueOf(when.getEpochSecond()),
                            Date.from(when))
                    .getEncoded();
        } catch (OperatorCreationException | TSPException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is signed says nothing of when the test ran. */
    private static final class WithoutClock extends DefaultSignedAttributeTableGenerator {
        @Override
        @SuppressWarnings("rawtypes")
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters).remove(CMSAttributes.signingTime);
        }
    }

    private <T> T pem(String name, Class<T> type) throws IOException {
        String text = Files.readString(keys.resolve(name), StandardCharsets.US_ASCII);
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            return type.cast(parser.readObject());
        }
    }
}
