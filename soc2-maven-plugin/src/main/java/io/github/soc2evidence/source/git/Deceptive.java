package io.github.soc2evidence.source.git;

import java.util.Locale;

/**
 * Characters that a name seems not to hold, or that change what is seen of it: controls, bidi, zero-width and other
 * invisible ones. Written out, because what a JDK knows of Unicode differs from version to version.
 */
final class Deceptive {
    private Deceptive() {}

    static boolean isDeceptive(int c) {
        return isControl(c) || turnsText(c) || isInvisible(c);
    }

    /** {@code U+202E, which turns the direction of text}. */
    static String describe(int c) {
        String what = isControl(c)
                ? "a control character"
                : turnsText(c) ? "which turns the direction of text" : "which cannot be seen";
        return "U+" + String.format(Locale.ROOT, "%04X", c) + ", " + what;
    }

    private static boolean isControl(int c) {
        return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029;
    }

    private static boolean turnsText(int c) {
        return c == 0x061c || c == 0x200e || c == 0x200f || in(c, 0x202a, 0x202e) || in(c, 0x2066, 0x2069);
    }

    /** Unicode's format characters, and those that are to be ignored by default. */
    private static boolean isInvisible(int c) {
        if (c < 0xad) {
            return false;
        }
        return c == 0xad
                || c == 0x034f
                || in(c, 0x0600, 0x0605)
                || c == 0x06dd
                || c == 0x070f
                || in(c, 0x0890, 0x0891)
                || c == 0x08e2
                || in(c, 0x115f, 0x1160)
                || in(c, 0x17b4, 0x17b5)
                || in(c, 0x180b, 0x180f)
                || in(c, 0x200b, 0x200d)
                || in(c, 0x2060, 0x206f)
                || c == 0x3164
                || in(c, 0xfe00, 0xfe0f)
                || c == 0xfeff
                || c == 0xffa0
                || in(c, 0xfff0, 0xfffb)
                || isInvisibleBeyondTheFirstPlane(c);
    }

    private static boolean isInvisibleBeyondTheFirstPlane(int c) {
        return c == 0x110bd
                || c == 0x110cd
                || in(c, 0x13430, 0x1345f)
                || in(c, 0x1bca0, 0x1bca3)
                || in(c, 0x1d173, 0x1d17a)
                || in(c, 0xe0000, 0xe0fff);
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }
}
