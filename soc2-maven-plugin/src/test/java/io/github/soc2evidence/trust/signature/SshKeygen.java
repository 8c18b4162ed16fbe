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
import java.util.List;

/** OpenSSH in a folder, with its clock in UTC. */
public record SshKeygen(Shell shell) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    public SshKeygen(Path folder) {
        this(new Shell(folder).with("TZ", "UTC"));
        Shell.needs("ssh-keygen");
    }

    /** A pair of keys; gives the public one's line. */
    public String key(String name, String... type) {
        shell.run(Shell.words(List.of("ssh-keygen", "-q", "-N", "", "-C", "a comment", "-f", name), type));
        return text(shell.bytes(name + ".pub")).strip();
    }

    byte[] sign(String name, String namespace, byte[] payload, String... options) {
        shell.file("payload", payload);
        try {
            Files.deleteIfExists(shell.folder().resolve("payload.sig"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        shell.run(Shell.words(
                List.of("ssh-keygen", "-q", "-Y", "sign", "-f", name, "-n", namespace),
                Shell.words(List.of(options), "payload")));
        return shell.bytes("payload.sig");
    }

    /** As git asks: who may have made it, and whether one of them did. */
    boolean verifies(String allowed, byte[] payload, byte[] signature, Instant at) {
        shell.file("allowed", allowed);
        shell.file("signature", signature);
        String time = "-Overify-time=" + TIME.format(at);
        Said found =
                shell.say(new byte[0], "ssh-keygen", "-Y", "find-principals", "-f", "allowed", "-s", "signature", time);
        if (!found.succeeded()) {
            return false;
        }
        return verifies(found.out().lines().findFirst().orElseThrow(), allowed, payload, signature, at);
    }

    boolean verifies(String identity, String allowed, byte[] payload, byte[] signature, Instant at) {
        shell.file("allowed", allowed);
        shell.file("signature", signature);
        return shell.say(
                        payload,
                        "ssh-keygen",
                        "-Y",
                        "verify",
                        "-n",
                        "git",
                        "-f",
                        "allowed",
                        "-I",
                        identity,
                        "-s",
                        "signature",
                        "-Overify-time=" + TIME.format(at))
                .succeeded();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
