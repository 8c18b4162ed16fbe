package io.github.soc2evidence.rule.files;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as file systems compare it that tell neither case nor normalisation apart (Unicode, "canonical caseless
 * matching"): two names with one folded form cannot stand in one folder on Windows or macOS.
 */
final class Folded {
    private static final char DOTLESS_I = '\u0131';

    private Folded() {}

    static String of(String name) {
        return isAscii(name) ? name.toLowerCase(Locale.ROOT) : folded(name);
    }

    private static String folded(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder();
        int from = 0;
        // Upper case makes one of what folds together (\u00df and ss), but of the dotless i, too, which is a letter of
        // its own.
        for (int at = decomposed.indexOf(DOTLESS_I); at >= 0; at = decomposed.indexOf(DOTLESS_I, from)) {
            folded.append(caseless(decomposed.substring(from, at))).append(DOTLESS_I);
            from = at + 1;
        }
        folded.append(caseless(decomposed.substring(from)));
        return Normalizer.normalize(folded, Normalizer.Form.NFD);
    }

    /** Whatever its case; a change of it alone leaves this as it is. */
    static String caseless(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
