package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Ident;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom a commit's message names as authors beside the one of its header. */
final class CoAuthors {
    private static final Pattern TRAILER = Pattern.compile(
            "^co-(?:authored|developed)-by:[ \\t]*([^<\\r\\n]*?)[ \\t]*<([^>\\r\\n]*)>",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private CoAuthors() {}

    /** @param message where the message begins in the raw commit */
    static List<Ident> in(byte[] raw, int message, Charset charset) {
        // Every commit of a long history is asked, and few have any.
        if (!mayHave(raw, message)) {
            return List.of();
        }
        Set<Ident> named = new LinkedHashSet<>();
        Matcher trailer = TRAILER.matcher(new String(raw, message, raw.length - message, charset));
        while (trailer.find()) {
            named.add(new Ident(trailer.group(1), trailer.group(2), OptionalLong.empty()));
        }
        return List.copyOf(named);
    }

    /** Whether a line begins with {@code co-}. */
    private static boolean mayHave(byte[] raw, int message) {
        for (int i = message; i + 2 < raw.length; i++) {
            if (raw[i + 2] == '-'
                    && (raw[i] | 0x20) == 'c'
                    && (raw[i + 1] | 0x20) == 'o'
                    && (i == message || raw[i - 1] == '\n')) {
                return true;
            }
        }
        return false;
    }
}
