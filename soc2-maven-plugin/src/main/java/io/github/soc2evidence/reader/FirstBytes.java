package io.github.soc2evidence.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a file is by its beginning, whatever its name says. */
final class FirstBytes {
    /** So many of them tell. */
    static final int MOST = 512;

    private static final Pattern PAGE =
            Pattern.compile("(?s)(?:<!--.*?-->\\s*)?<(?:!doctype\\s+html|html|head|body|script)\\b");

    private FirstBytes() {}

    /** Why a file that begins like this is no text that an export is written in; empty where nothing speaks against it. */
    static Optional<String> fault(byte[] bytes) {
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return Optional.of("it is a spreadsheet or another zip file: export it as CSV in UTF-8");
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("it is an old spreadsheet (.xls): export it as CSV in UTF-8");
        }
        if (begins(bytes, 0x1F, 0x8B)) {
            return Optional.of("it is compressed with gzip: file what is in it");
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return Optional.of("it is a PDF: export it as CSV in UTF-8");
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF) || everyOtherIsZero(bytes)) {
            return Optional.of("it looks like UTF-16: export it as UTF-8");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (PAGE.matcher(text).lookingAt()) {
            return Optional.of("it is a web page, perhaps one that asks to sign in: sign in and export it again");
        }
        return text.startsWith("<?xml") ? Optional.of("it is XML: export it as CSV or JSON") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    /** As in UTF-16 without a byte order mark. */
    private static boolean everyOtherIsZero(byte[] bytes) {
        return bytes.length >= 4
                && (bytes[0] == 0) == (bytes[2] == 0)
                && (bytes[1] == 0) == (bytes[3] == 0)
                && (bytes[0] == 0) != (bytes[1] == 0);
    }
}
