package io.github.soc2evidence.trust.time;

import io.github.soc2evidence.trust.signature.UnreadableKeys;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The certificates that chains of time stamps must end in, as soc2.yaml names them ({@code trust.time-stamp-roots}). */
public final class TimeStampRoots {
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----";
    private static final String END = "-----END CERTIFICATE-----";
    private static final String UNPROVED =
            "Judged at the instant that it states: whether a certificate of its chain was revoked"
                    + " then, or has expired or been broken since, is not looked up.";

    private final List<X509Certificate> roots;

    private TimeStampRoots(List<X509Certificate> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * Reads a PEM file with one certificate or several; other lines between them are comments.
     *
     * @throws UnreadableKeys with the line that cannot be read
     */
    public static TimeStampRoots read(byte[] pem) {
        List<X509Certificate> roots = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        boolean inside = false;
        int number = 0;
        for (String each : (Iterable<String>) new String(pem, StandardCharsets.ISO_8859_1).lines()::iterator) {
            number++;
            String line = each.strip();
            if (inside && line.equals(END)) {
                roots.add(certificate(body.toString(), number));
                inside = false;
            } else if (inside) {
                body.append(line);
            } else if (line.equals(BEGIN)) {
                inside = true;
                body.setLength(0);
            } else if (line.contains("-----")) {
                throw unreadable(number, "\"" + line + "\" is not about a certificate");
            }
        }
        if (inside || roots.isEmpty()) {
            throw unreadable(
                    inside ? number : 0, inside ? "\"" + END + "\" is missing" : "there is no certificate in it");
        }
        return new TimeStampRoots(roots);
    }

    private static X509Certificate certificate(String base64, int line) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            Der.check(der);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException | Refused e) {
            throw unreadable(line, "the certificate that ends here cannot be read");
        }
    }

    private static UnreadableKeys unreadable(int line, String what) {
        return new UnreadableKeys(line, what + "; give the roots as certificates in PEM");
    }

    /**
     * Judges a time stamp, offline and at the instant that it states, as {@code openssl ts -verify -attime} does.
     *
     * @param stamped the bytes that it should be about
     * @param response a whole response or its token alone, in DER
     */
    public TimeStampVerdict judge(byte[] stamped, byte[] response) {
        return judge(stamped, response, Optional.empty());
    }

    /** The same for the answer to a request whose nonce is still known. */
    public TimeStampVerdict judge(byte[] stamped, byte[] response, BigInteger nonce) {
        return judge(stamped, response, Optional.of(nonce));
    }

    private TimeStampVerdict judge(byte[] stamped, byte[] response, Optional<BigInteger> nonce) {
        try {
            Token token = Token.read(response);
            token.isOver(stamped);
            if (nonce.isPresent()) {
                token.answers(nonce.get());
            }
            return chained(token);
        } catch (Refused e) {
            return TimeStampVerdict.refused(e.reason());
        } catch (RuntimeException e) {
            return TimeStampVerdict.refused("It is no time stamp that can be read.");
        }
    }

    private TimeStampVerdict chained(Token token) throws Refused {
        Instant time = token.time();
        Chain chain = Chain.of(token.signer(), token.certificates(), roots, time);
        Instant noLater = token.accuracy().map(time::plus).orElse(time);
        String within = token.accuracy().map(each -> "accurate to " + each).orElse("with no accuracy stated");
        return new TimeStampVerdict(
                true,
                Optional.of(time),
                Optional.of(noLater),
                Optional.of(chain.authority()),
                Optional.of(chain.root()),
                "It was made over these bytes at " + time + ", " + within + ", by " + chain.authority() + ".",
                UNPROVED);
    }
}
