package io.github.soc2evidence.trust.time;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The way from the certificate that made a time stamp to a named root (RFC 5280, 6), built by the JDK.
 *
 * @param authority the subject of the certificate that made it
 * @param root the subject of the root
 */
record Chain(String authority, String root) {
    static Chain of(
            X509CertificateHolder signer,
            Collection<X509CertificateHolder> others,
            List<X509Certificate> roots,
            Instant time)
            throws Refused {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            X509Certificate target = certificate(factory, signer);
            List<X509Certificate> between = new ArrayList<>();
            for (X509CertificateHolder each : others) {
                between.add(certificate(factory, each));
            }
            X509Certificate root = built(target, between, inForce(roots, time), time);
            return new Chain(
                    target.getSubjectX500Principal().getName(),
                    root.getSubjectX500Principal().getName());
        } catch (CertificateException | IOException e) {
            throw new Refused("A certificate in it cannot be read.");
        }
    }

    private static X509Certificate certificate(CertificateFactory factory, X509CertificateHolder holder)
            throws CertificateException, IOException {
        return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
    }

    /** RFC 5280 leaves a root's own dates to whoever trusts it; openssl minds them, and so do we. */
    private static List<X509Certificate> inForce(List<X509Certificate> roots, Instant time) throws Refused {
        List<X509Certificate> inForce = roots.stream()
                .filter(each -> !time.isBefore(each.getNotBefore().toInstant())
                        && !time.isAfter(each.getNotAfter().toInstant()))
                .toList();
        if (inForce.isEmpty()) {
            throw new Refused("None of the named roots was valid at " + time + ", when it was made.");
        }
        return inForce;
    }

    private static X509Certificate built(
            X509Certificate target, List<X509Certificate> between, List<X509Certificate> roots, Instant time)
            throws Refused {
        try {
            X509CertSelector only = new X509CertSelector();
            only.setCertificate(target);
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(
                    roots.stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet()), only);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(time));
            return ((PKIXCertPathBuilderResult)
                            CertPathBuilder.getInstance("PKIX").build(parameters))
                    .getTrustAnchor()
                    .getTrustedCert();
        } catch (CertPathBuilderException e) {
            throw new Refused(
                    "Its authority " + target.getSubjectX500Principal().getName()
                            + " has no valid chain to a named root at " + time + ".");
        } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK builds chains", e);
        }
    }
}
