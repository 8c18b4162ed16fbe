package io.github.soc2evidence.dossier;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Git LFS commits in place of a file: where the bytes are kept, outside of the repository.
 *
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param size of the bytes, as it is written
 */
public record LfsPointer(String sha256, String size) {
    /** The longest that a pointer may be, in bytes. */
    public static final int LONGEST = 1024;

    private static final Pattern FORM = Pattern.compile("version https://git-lfs\\.github\\.com/spec/v1\\n"
            + "(?:ext-[^\\n]*\\n)*oid sha256:([0-9a-f]{64})\\nsize ([0-9]{1,19})\\n?");

    /** The pointer that a text is, if it is one. */
    public static Optional<LfsPointer> of(String text) {
        Matcher pointer = FORM.matcher(text);
        return pointer.matches() ? Optional.of(new LfsPointer(pointer.group(1), pointer.group(2))) : Optional.empty();
    }
}
