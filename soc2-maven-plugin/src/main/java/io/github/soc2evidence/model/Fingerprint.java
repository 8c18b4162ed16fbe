package io.github.soc2evidence.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What makes a finding the same one in another run: the hash of its rule and subject (format.md). */
public record Fingerprint(String hex) {
    public static Fingerprint of(RuleId rule, Subject subject) {
        String text = "soc2-finding/1\n" + rule + "\n" + subject;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
