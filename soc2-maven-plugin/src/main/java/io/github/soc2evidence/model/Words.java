package io.github.soc2evidence.model;

import java.util.Locale;

/** The kebab-case word of an enumeration's constant: the one way closed vocabularies are written. */
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
