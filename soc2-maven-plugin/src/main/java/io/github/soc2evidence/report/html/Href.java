package io.github.soc2evidence.report.html;

import java.nio.charset.StandardCharsets;

/** Where a link leads, percent-encoded (RFC 3986): only what the page itself puts together becomes one. */
record Href(String value) {
    private static final String UNRESERVED = "-._~";
    private static final String OF_PATHS = UNRESERVED + "/";
    /** What a fragment may hold, and the brackets that our names have, which browsers take as they are. */
    private static final String OF_FRAGMENTS = OF_PATHS + "[]:@=+,";

    /**
     * A file of the evidence root.
     *
     * @param prefix where the root lies, seen from the page, {@code ../data/}
     */
    static Href file(String prefix, String path) {
        return new Href(prefix + encoded(path, OF_PATHS));
    }

    static String fragment(String id) {
        return encoded(id, OF_FRAGMENTS);
    }

    private static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean alphanumeric = (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
            if (alphanumeric || kept.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((b >> 4) & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
