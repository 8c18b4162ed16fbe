package io.github.soc2evidence.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A draw that anybody can make again, {@code soc2-sample/1}: each item has a ticket, and the smallest tickets win. The order of
 * the items does not matter, and a larger draw keeps all that a smaller one had (evidence-types.md, "Sampling").
 */
public final class Draw {
    private static final String VERSION = "soc2-sample/1";

    /** By code points, which is the order of the bytes in UTF-8. */
    private static final Comparator<String> BY_BYTES = Draw::compare;

    private Draw() {}

    /** An item, and what it drew. */
    public record Ticket(String item, String hex) {}

    /**
     * Draws.
     *
     * @param items each once
     * @param count how many; all of them where there are fewer
     * @param population what it is called
     * @return the smallest ticket first
     */
    public static List<Ticket> of(Collection<String> items, int count, String seed, String population) {
        MessageDigest sha256 = sha256();
        return items.stream()
                .map(item -> new Ticket(item, hex(sha256, String.join("\n", VERSION, seed, population, item))))
                .sorted(Comparator.comparing(Ticket::hex).thenComparing(Ticket::item, BY_BYTES))
                .limit(count)
                .toList();
    }

    /** The SHA-256 of the items, sorted by their bytes, each followed by a line feed. */
    public static String fingerprint(Collection<String> items) {
        MessageDigest sha256 = sha256();
        items.stream().sorted(BY_BYTES).forEach(item -> sha256.update((item + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Whether a text can be an item or a seed: on one line, and nothing but white space at neither end. */
    public static boolean isOneLine(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && text.codePoints().noneMatch(point -> Character.getType(point) == Character.CONTROL);
    }

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                // What lies beyond 16 bits comes after all that does not.
                boolean beyond = Character.isSurrogate(a);
                return beyond == Character.isSurrogate(b) ? Character.compare(a, b) : beyond ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    private static String hex(MessageDigest sha256, String text) {
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
