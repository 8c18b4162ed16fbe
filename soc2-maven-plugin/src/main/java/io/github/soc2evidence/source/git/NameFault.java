package io.github.soc2evidence.source.git;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;

/** Why the name of a tree's entry must not be used in a path (trust.md, Reading 4). */
final class NameFault {
    /** In bytes: what every common file system stores. */
    static final int LONGEST = 255;

    private static final Set<String> FOLDERS = Set.of(".", "..");

    private static final ObjectChecker CHECKER =
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);

    private NameFault() {}

    /** What is wrong with a name, to be read after it; empty where it is safe. */
    static Optional<String> of(byte[] bytes, int from, int to) {
        if (to - from > LONGEST) {
            return Optional.of("has a name of " + (to - from) + " bytes; file systems store " + LONGEST);
        }
        Optional<String> text = Utf8Name.decoded(bytes, from, to);
        if (text.isEmpty()) {
            return Optional.of("has a name that is not UTF-8");
        }
        String name = text.get();
        Optional<String> misspelt = misspelt(name);
        return misspelt.isEmpty() && isTaken(bytes, from, to) ? Optional.of(taken(name)) : misspelt;
    }

    static boolean isSafe(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return of(bytes, 0, bytes.length).isEmpty();
    }

    private static Optional<String> misspelt(String name) {
        int c;
        for (int i = 0; i < name.length(); i += Character.charCount(c)) {
            c = name.codePointAt(i);
            if (Deceptive.isDeceptive(c)) {
                return Optional.of("holds " + Deceptive.describe(c));
            }
        }
        if (name.indexOf('/') >= 0) {
            return Optional.of("holds a slash within one name");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("holds a backslash, which separates folders on Windows");
        }
        for (int i = 0; i < name.length(); i++) {
            if (isRefusedByWindows(name.charAt(i))) {
                return Optional.of(
                        "holds the character " + name.charAt(i) + ", which Windows does not allow in a name");
            }
        }
        return Optional.empty();
    }

    private static boolean isRefusedByWindows(char c) {
        return switch (c) {
            case '<', '>', ':', '"', '|', '?', '*' -> true;
            default -> false;
        };
    }

    private static boolean isTaken(byte[] bytes, int from, int to) {
        try {
            CHECKER.checkPathSegment(bytes, from, to);
            return false;
        } catch (CorruptObjectException refused) {
            return true;
        }
    }

    /** What a well-spelt name that git's own checks refuse stands for. */
    private static String taken(String name) {
        if (FOLDERS.contains(name)) {
            return "leads out of its folder";
        }
        if (name.endsWith(".") || name.endsWith(" ")) {
            return "ends in a dot or a space, which Windows drops";
        }
        return name.toLowerCase(Locale.ROOT).contains("git")
                ? "has a name that stands for git's own folder"
                : "has the name of a device on Windows";
    }
}
