package io.github.soc2evidence.plugin;

import io.github.soc2evidence.source.CannotAssess;
import io.github.soc2evidence.trust.time.TimeStampRequest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;

/** Asks a time-stamp authority for a token (RFC 3161, 3.4). The one place of the plugin that opens a connection. */
final class TimeStampService {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_BYTES = 1 << 16;
    private static final int NONCE_BITS = 64;
    private static final String REMEDY =
            "try again later or with another authority; or have the commit stamped elsewhere and give the answer as"
                    + " -Dsoc2.token";

    private final URI url;

    private TimeStampService(URI url) {
        this.url = url;
    }

    /** A number that nobody can know before, and that the answer must repeat. */
    static BigInteger nonce() {
        return new BigInteger(NONCE_BITS, new SecureRandom());
    }

    static TimeStampService at(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException garbled) {
            throw notAnAddress(url);
        }
        if (uri.getHost() == null || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
            throw notAnAddress(url);
        }
        return new TimeStampService(uri);
    }

    private static CannotAssess notAnAddress(String url) {
        return CannotAssess.error(
                "soc2.timeStampUrl is \"" + url + "\", which is no address of http or https",
                "give the address of a time-stamp authority, as it publishes it");
    }

    /** What the authority answers; whether it counts is for others to judge. */
    byte[] ask(byte[] stamped, BigInteger nonce) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/timestamp-query")
                .POST(HttpRequest.BodyPublishers.ofByteArray(TimeStampRequest.over(stamped, nonce)))
                .build();
        try {
            HttpResponse<InputStream> response = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(Redirect.NEVER)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                byte[] bytes = body.readNBytes(MOST_BYTES + 1);
                if (response.statusCode() != 200 || bytes.length > MOST_BYTES) {
                    throw CannotAssess.error(
                            url + " gave no time stamp: status " + response.statusCode() + ", " + bytes.length
                                    + " bytes",
                            REMEDY);
                }
                return bytes;
            }
        } catch (IOException unreachable) {
            throw CannotAssess.error(url + " cannot be reached: " + unreachable, REMEDY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CannotAssess.error("the wait for " + url + " was interrupted", "run the goal again");
        }
    }
}
