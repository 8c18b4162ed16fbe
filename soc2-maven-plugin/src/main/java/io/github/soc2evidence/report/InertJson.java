package io.github.soc2evidence.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

/** Makes text inert in JSON (trust.md, "Output"): what cannot be seen is written by its number, and says the same. */
public final class InertJson extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private static final String DIGITS = "0123456789abcdef";
    private static final JsonFactory FACTORY = new JsonFactory();

    static {
        FACTORY.setCharacterEscapes(new InertJson());
    }

    private InertJson() {}

    /** Of everything that writes JSON for others. */
    public static JsonFactory factory() {
        return FACTORY;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return standardAsciiEscapesForJSON();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character < 0x80 || half || !Plain.isUnseen(character) ? null : new SerializedString(escaped(character));
    }

    private static String escaped(int character) {
        StringBuilder escaped = new StringBuilder("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            escaped.append(DIGITS.charAt(character >> shift & 0xF));
        }
        return escaped.toString();
    }
}
