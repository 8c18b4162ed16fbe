package io.github.soc2evidence.trust.signature;

import io.github.soc2evidence.fixture.Shell;
import io.github.soc2evidence.fixture.Shell.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** GnuPG with a home of its own, at the times that a test says it is. The path is short: a socket lies there. */
public final class GnuPg implements AutoCloseable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'!'").withZone(ZoneOffset.UTC);

    private final Path home;
    private final Shell shell;

    public GnuPg() {
        Shell.needs("gpg", "gpgconf");
        try {
            home = Files.createTempDirectory("g");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell = new Shell(home).with("GNUPGHOME", home.toString());
    }

    public Shell shell() {
        return shell;
    }

    public Path home() {
        return home;
    }

    private static String[] command(Instant now, String... arguments) {
        return Shell.words(
                List.of(
                        "gpg",
                        "--no-tty",
                        "--yes",
                        "--pinentry-mode=loopback",
                        "--passphrase=",
                        "--faked-system-time",
                        TIME.format(now)),
                arguments);
    }

    public String run(Instant now, String... arguments) {
        return shell.run(command(now, Shell.words(List.of("--batch"), arguments)));
    }

    /** A key that signs and certifies; gives its fingerprint. */
    public String key(Instant now, String userId, String algorithm, String life) {
        run(now, "--quick-generate-key", userId, algorithm, "sign", life);
        return fingerprints(userId).get(0);
    }

    /** Of the primary key and its subkeys. */
    List<String> fingerprints(String key) {
        List<String> all = new ArrayList<>();
        run(
                        Instant.parse("2020-01-01T00:00:00Z"),
                        "--with-colons",
                        "--with-subkey-fingerprint",
                        "--list-keys",
                        "=" + key)
                .lines()
                .filter(each -> each.startsWith("fpr:"))
                .forEach(each -> all.add(each.replaceAll("[^0-9A-F]", "")));
        return all;
    }

    public byte[] sign(Instant now, String key, byte[] payload, String... options) {
        shell.file("payload", payload);
        run(now, Shell.words(List.of(options), "-u", key, "-abo", "signature", "payload"));
        return shell.bytes("signature");
    }

    public byte[] export(String... keys) {
        return run(Instant.parse("2030-01-01T00:00:00Z"), Shell.words(List.of("--armor", "--export"), keys))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Takes a key back for a reason of the menu: 0 none, 1 compromised, 2 superseded, 3 no longer used. */
    public void revoke(Instant now, String key, int reason) {
        String certificate = talk(now, "y\n" + reason + "\n\ny\n", "--armor", "--gen-revoke", key);
        shell.file("revocation", certificate.getBytes(StandardCharsets.ISO_8859_1));
        run(now, "--import", "revocation");
    }

    /** The first subkey. */
    void revokeSubkey(Instant now, String key, int reason) {
        talk(now, "key 1\nrevkey\ny\n" + reason + "\n\ny\nsave\n", "--edit-key", key);
    }

    String talk(Instant now, String said, String... arguments) {
        Said answer = shell.say(
                said.getBytes(StandardCharsets.UTF_8),
                command(now, Shell.words(List.of("--command-fd", "0"), arguments)));
        if (!answer.succeeded()) {
            throw new IllegalStateException(answer.err());
        }
        return answer.out();
    }

    /** What gpg says of a signature: the words behind [GNUPG:]. */
    List<String> verify(Instant now, byte[] payload, byte[] signature) {
        shell.file("payload", payload);
        shell.file("signature", signature);
        return shell.say(new byte[0], command(now, "--batch", "--status-fd", "1", "--verify", "signature", "payload"))
                .out()
                .lines()
                .filter(each -> each.startsWith("[GNUPG:] "))
                .map(each -> each.substring("[GNUPG:] ".length()).replaceAll(" .*", ""))
                .toList();
    }

    @Override
    public void close() {
        shell.say(new byte[0], "gpgconf", "--kill", "all");
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
