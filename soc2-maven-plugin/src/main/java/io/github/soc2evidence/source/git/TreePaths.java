package io.github.soc2evidence.source.git;

import io.github.soc2evidence.source.CannotAssess;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;

/** Names in trees, each checked before it is used for anything (trust.md, Reading 4), and each path kept once. */
final class TreePaths {
    private final ObjectChecker checker =
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true);
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** The path of an entry of the folder {@code parent}, which is empty or ends in {@code /}. */
    String path(String parent, byte[] tree, int from, int to, ObjectId commit) {
        String name = isAscii(tree, from, to)
                ? new String(tree, from, to - from, StandardCharsets.ISO_8859_1)
                : decoded(parent, tree, from, to, commit);
        String path = parent.concat(name);
        String seen = known.get(path);
        if (seen != null) {
            return seen;
        }
        check(parent, name, tree, from, to, commit);
        known.put(path, path);
        return path;
    }

    /** Whether a path, given as text, is one that this class would return. */
    static boolean isSafe(String path) {
        try {
            new ObjectChecker().setSafeForWindows(true).setSafeForMacOS(true).checkPath(path);
        } catch (CorruptObjectException unsafe) {
            return false;
        }
        return path.codePoints().noneMatch(TreePaths::isDeceptive);
    }

    private void check(String parent, String name, byte[] tree, int from, int to, ObjectId commit) {
        try {
            checker.checkPathSegment(tree, from, to);
        } catch (CorruptObjectException unsafe) {
            throw unsafe(parent + name, commit, "is not safe on every system");
        }
        if (name.codePoints().anyMatch(TreePaths::isDeceptive)) {
            throw unsafe(parent + name, commit, "holds invisible or direction-changing characters");
        }
    }

    /** Control and format characters (bidi and zero-width ones among them), line and paragraph separators, unassigned. */
    private static boolean isDeceptive(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String decoded(String parent, byte[] tree, int from, int to, ObjectId commit) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(tree, from, to - from))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            String readable = new String(tree, from, to - from, StandardCharsets.ISO_8859_1);
            throw unsafe(parent + readable, commit, "is not UTF-8");
        }
    }

    private static CannotAssess unsafe(String path, ObjectId commit, String why) {
        return CannotAssess.error(
                "commit " + commit.name() + " touches the path \"" + escaped(path) + "\", which " + why,
                "rename it; a history that holds such a path cannot be judged yet");
    }

    /** Printable ASCII as it is, everything else as {@code \\uXXXX}. */
    private static String escaped(String path) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= ' ' && c < 0x7f && c != '"' && c != '\\') {
                text.append(c);
            } else {
                text.append("\\u")
                        .append(Character.forDigit(c >> 12, 16))
                        .append(Character.forDigit((c >> 8) & 15, 16))
                        .append(Character.forDigit((c >> 4) & 15, 16))
                        .append(Character.forDigit(c & 15, 16));
            }
        }
        return text.toString();
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
