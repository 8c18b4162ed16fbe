package io.github.soc2evidence.source.git;

import io.github.soc2evidence.model.Printable;
import java.util.Arrays;
import org.eclipse.jgit.lib.ObjectId;

/**
 * An unsafe name in printable ASCII, unlike that of any other in its folder: a backslash in it is always ours. Bytes
 * that are not UTF-8 become {@code \xXX}; of a name that is too long, the beginning and a hash remain.
 */
final class StandIn {
    private static final int BEGINNING = 32;

    private StandIn() {}

    static String of(byte[] bytes, int from, int to) {
        if (to - from > NameFault.LONGEST) {
            byte[] name = Arrays.copyOfRange(bytes, from, to);
            return octets(name, 0, BEGINNING)
                    + "\\~"
                    + ObjectId.fromRaw(VerifiedObjects.sha1().digest(name)).name();
        }
        return Utf8Name.decoded(bytes, from, to).map(StandIn::characters).orElseGet(() -> octets(bytes, from, to));
    }

    private static String characters(String name) {
        if (name.equals(".") || name.equals("..")) {
            // As it stands, it would lead whoever follows the path somewhere else.
            return Printable.escape('.').repeat(name.length());
        }
        int last = name.length() - 1;
        String text = Printable.escaped(name.substring(0, last)).replace("/", Printable.escape('/'));
        char end = name.charAt(last);
        boolean invisible = end == '.' || end == ' ' || end == '/';
        return text + (invisible ? Printable.escape(end) : Printable.escaped(String.valueOf(end)));
    }

    private static String octets(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (Utf8Name.isPlain(bytes, i, i + 1) && b != '"') {
                text.append((char) b);
            } else {
                text.append("\\x").append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return text.toString();
    }
}
