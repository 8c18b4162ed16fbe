package io.github.soc2evidence.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size in bytes as a file writes it, {@code 50MiB}.
 *
 * @param written as it stands in the file
 */
public record ByteSize(String written) {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})(KiB|MiB|GiB)");

    public ByteSize {
        parts(written);
    }

    private static Matcher parts(String written) {
        Matcher parts = FORM.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"" + written + "\" is no size such as 50MiB");
        }
        return parts;
    }

    /** How many bytes it is. */
    public long bytes() {
        Matcher parts = parts(written);
        int power = switch (parts.group(2)) {
            case "KiB" -> 10;
            case "MiB" -> 20;
            default -> 30;
        };
        return Long.parseLong(parts.group(1)) << power;
    }

    @Override
    public String toString() {
        return written;
    }
}
