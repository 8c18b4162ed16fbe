package io.github.soc2evidence.trust.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.soc2evidence.trust.signature.UnreadableKeys;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Time stamps of an authority made by openssl, in agreement with {@code openssl ts -verify}. */
@TestInstance(Lifecycle.PER_CLASS)
class TimeStampRootsTest {
    private static final byte[] DATA = "an anchor\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "an author\n".getBytes(StandardCharsets.US_ASCII);

    @SuppressWarnings("NullAway.Init") // JUnit calls what sets it.
    private LocalAuthority authority;

    @BeforeAll
    void authority(@TempDir Path folder) {
        authority = LocalAuthority.in(folder, "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048");
    }

    private TimeStampVerdict judge(byte[] bytes, byte[] stamp) {
        return authority.roots().judge(bytes, stamp);
    }

    private void assertRefused(byte[] stamp, boolean tokenOnly, String reason) {
        TimeStampVerdict verdict = judge(DATA, stamp);
        assertThat(verdict.holds()).as(verdict.reason()).isFalse();
        assertThat(verdict.reason()).contains(reason);
        assertThat(verdict.noLaterThan()).isEmpty();
        assertThat(authority.verifies(DATA, stamp, tokenOnly)).as(reason).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-sha256", "-sha384", "-sha512"})
    void aResponseAndItsToken(String digest) {
        Instant before = Instant.now().minusSeconds(2);
        byte[] reply = authority.reply(authority.query(DATA, digest, "-cert"), "plain");
        TimeStampVerdict verdict = judge(DATA, reply);
        assertThat(verdict.holds()).as(verdict.reason()).isTrue();
        assertThat(authority.verifies(DATA, reply, false)).isTrue();
        assertThat(verdict.time().orElseThrow()).isBetween(before, Instant.now());
        assertThat(Duration.between(
                        verdict.time().orElseThrow(), verdict.noLaterThan().orElseThrow()))
                .isEqualTo(Duration.ofNanos(1_500_100_000));
        assertThat(verdict.authority()).contains("CN=tsa");
        assertThat(verdict.root()).contains("CN=root");
        assertThat(verdict.unproved()).contains("revoked");

        byte[] token = authority.token(reply);
        assertThat(judge(DATA, token)).isEqualTo(verdict);
        assertThat(authority.verifies(DATA, token, true)).isTrue();
        assertThat(judge(OTHER, token).reason()).isEqualTo("It was made over other bytes.");
        assertThat(authority.verifies(OTHER, token, true)).isFalse();
    }

    @Test
    void withoutAnAccuracyAndWithTheOldWayToNameACertificate() {
        byte[] reply = authority.reply(authority.query(DATA, "-sha256", "-cert"), "vague");
        TimeStampVerdict verdict = judge(DATA, reply);
        assertThat(verdict.holds()).as(verdict.reason()).isTrue();
        assertThat(authority.verifies(DATA, reply, false)).isTrue();
        assertThat(verdict.noLaterThan()).isEqualTo(verdict.time());
        assertThat(verdict.reason()).contains("no accuracy stated");
    }

    @ParameterizedTest
    @CsvSource({"P-256", "P-384"})
    void ellipticCurves(String curve, @TempDir Path folder) {
        LocalAuthority other = LocalAuthority.in(folder, "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:" + curve);
        byte[] reply = other.stamp(DATA);
        assertThat(other.verifies(DATA, reply, false)).isTrue();
        TimeStampVerdict verdict = other.roots().judge(DATA, reply);
        assertThat(verdict.holds()).as(verdict.reason()).isTrue();

        TimeStampVerdict foreign = judge(DATA, reply);
        assertThat(foreign.holds()).isFalse();
        assertThat(foreign.reason()).contains("no valid chain to a named root");
        assertThat(authority.verifies(DATA, reply, false)).isFalse();
    }

    @Test
    void theRequestIsOneThatOpensslAnswers() {
        BigInteger nonce = new BigInteger("123456789012345678901234567890");
        byte[] query = TimeStampRequest.over(DATA, nonce);
        byte[] reply = authority.reply(query, "plain");
        assertThat(authority.verifies(DATA, reply, false)).isTrue();
        assertThat(authority.roots().judge(DATA, reply, nonce).holds()).isTrue();
        assertThat(authority
                        .roots()
                        .judge(DATA, reply, nonce.add(BigInteger.ONE))
                        .reason())
                .contains("does not answer the request");
        byte[] without = authority.reply(authority.query(DATA, "-sha256", "-cert", "-no_nonce"), "plain");
        assertThat(authority.roots().judge(DATA, without, nonce).reason()).contains("nonce is missing");
        assertThat(judge(DATA, without).holds()).isTrue();
        assertThat(TimeStampRequest.over(DATA, nonce)).isEqualTo(query);
    }

    @Test
    void anAuthorityThatRefuses() {
        assertRefused(
                authority.reply(authority.query(DATA, "-sha256", "-cert"), "narrow"),
                false,
                "refused to give a time stamp (status 2");
    }

    @Test
    void whatIsMissingOrWeak() {
        assertRefused(authority.reply(authority.query(DATA, "-sha256"), "plain"), false, "certReq");
        byte[] weak = authority.reply(authority.query(DATA, "-sha1", "-cert"), "plain");
        assertThat(judge(DATA, weak).reason()).contains("not SHA-256, 384 or 512");
        byte[] token = authority.token(authority.stamp(DATA));
        assertRefused(authority.signedAgain(token, "tsa", "-md", "sha256"), true, "signing certificate");
        byte[] sha1 = authority.signedAgain(token, "tsa", "-md", "sha1", "-cades");
        assertThat(judge(DATA, sha1).reason()).contains("a digest that shows nothing");
        byte[] again = authority.signedAgain(token, "tsa", "-md", "sha256", "-cades");
        assertThat(authority.verifies(DATA, again, true)).isTrue();
        assertThat(judge(DATA, again).holds()).as(judge(DATA, again).reason()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_not_critical", "x_more", "x_other"})
    void aCertificateForSomethingElse(String extensions) {
        authority.certify("between", "tsa", extensions, extensions, "20200101000000Z", "20491231000000Z");
        byte[] token = authority.token(authority.stamp(DATA));
        byte[] again = authority.signedAgain(token, extensions, "-md", "sha256", "-cades");
        TimeStampVerdict verdict = judge(DATA, again);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.reason()).contains("not signed as a time stamp must be");
        assertThat(authority.verifies(DATA, again, true)).isFalse();
    }

    /** The certificate was out of its time when the stamp was made; openssl is told to go by that instant. */
    @ParameterizedTest
    @CsvSource({"20200101000000Z, 20210101000000Z", "20480101000000Z, 20490101000000Z"})
    void aCertificateOutOfItsTime(String from, String to) {
        authority.certify("between", "tsa", "late", "x_tsa", from, to);
        byte[] token = authority.token(authority.stamp(DATA));
        assertRefused(
                authority.signedAgain(token, "late", "-md", "sha256", "-cades"),
                true,
                "not signed as a time stamp must be");
    }

    @Test
    void oneBetweenThatWasOutOfItsTime(@TempDir Path folder) {
        LocalAuthority late = LocalAuthority.in(folder, "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256");
        late.certify("root", "between", "between", "x_between", "20200101000000Z", "20210101000000Z");
        byte[] reply = late.stamp(DATA);
        assertThat(late.verifies(DATA, reply, false)).isFalse();
        assertThat(late.roots().judge(DATA, reply).reason()).contains("no valid chain to a named root");
    }

    /** At its own instant it holds, whatever the clock says; openssl agrees when it is told that instant. */
    @Test
    void certificatesThatExpiredSince(@TempDir Path folder) {
        LocalAuthority brief = LocalAuthority.in(folder, "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256");
        Instant end = Instant.now().plusSeconds(3600);
        String to = end.toString().replaceAll("[-:T]|\\.[0-9]+", "");
        brief.certify("between", "tsa", "tsa", "x_tsa", "20200101000000Z", to);
        byte[] reply = brief.stamp(DATA);
        assertThat(brief.roots().judge(DATA, reply).holds()).isTrue();
        assertThat(brief.verifies(DATA, reply, false)).isTrue();
        assertThat(brief.verifies(
                        DATA, reply, false, "-attime", "" + end.plusSeconds(60).getEpochSecond()))
                .isFalse();
    }

    /** One bit of every byte: what still holds is in what nobody signed, a version say, and openssl takes it too. */
    @Test
    void neverMoreThanOpenssl() {
        byte[] token = authority.token(authority.stamp(DATA));
        Random random = new Random(3161);
        int held = 0;
        for (int i = 0; i < token.length; i++) {
            byte[] changed = token.clone();
            changed[i] ^= (byte) (1 << random.nextInt(8));
            if (judge(DATA, changed).holds()) {
                held++;
                assertThat(authority.verifies(DATA, changed, true))
                        .as("byte " + i)
                        .isTrue();
            }
        }
        assertThat(held).isLessThan(20);
        for (int i = 0; i < token.length; i += 7) {
            assertThat(judge(DATA, java.util.Arrays.copyOf(token, i)).holds()).isFalse();
        }
    }

    @Test
    void filesThatAreNoRoots() {
        String pem = new String(authority.shell().bytes("root.pem"), StandardCharsets.US_ASCII);
        for (String file : List.of(
                "",
                "nothing",
                pem.substring(0, pem.length() - 30),
                pem.replace("MII", "MIJ"),
                pem.replace("CERTIFICATE", "TRUSTED CERTIFICATE"),
                new String(authority.shell().bytes("root.key"), StandardCharsets.US_ASCII))) {
            assertThatThrownBy(() -> TimeStampRoots.read(file.getBytes(StandardCharsets.US_ASCII)))
                    .isInstanceOf(UnreadableKeys.class)
                    .hasMessageEndingWith("give the roots as certificates in PEM");
        }
        byte[] two = ("Our roots\n" + pem + pem).getBytes(StandardCharsets.US_ASCII);
        assertThat(TimeStampRoots.read(two).judge(DATA, authority.stamp(DATA)).holds())
                .isTrue();
    }
}
