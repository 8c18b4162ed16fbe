package io.github.soc2evidence.authoring;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as a YAML scalar that every parser reads as that text, in a block as in brackets. */
final class YamlScalar {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z](?:[A-Za-z0-9._@+/-]| (?=[A-Za-z0-9]))*");
    private static final Set<String> NO_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private YamlScalar() {}

    /** @param text one line, without characters that cannot be seen */
    static String of(String text) {
        if (PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT))) {
            return text;
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
