package io.github.soc2evidence.trust.signature;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The headers of a tag that git leaves out of what is signed (commit.c, {@code remove_signature}, of git 2.39): of signature headers
 * that follow each other the last, and of those that are apart the first two.
 */
final class TagHeaders {
    private static final String PREFIX = "gpgsig";
    private static final String SHA1 = "gpgsig ";
    private static final String SHA256 = "gpgsig-sha256 ";

    private TagHeaders() {}

    static byte[] withoutSignatures(byte[] raw, int end) {
        byte[] tag = Arrays.copyOf(raw, end);
        int[] from = {0, 0, 0};
        int[] to = {0, 0, 0};
        int found = 0;
        boolean inSignature = false;
        for (int line = 0; line < end && found < 2; ) {
            int next = Bytes.endOfLine(tag, line);
            if (inSignature && tag[line] == ' ') {
                to[found] = next;
            } else if (Bytes.startsWith(tag, line, PREFIX)) {
                if (Bytes.startsWith(tag, line, SHA1) || Bytes.startsWith(tag, line, SHA256)) {
                    from[found] = line;
                    to[found] = next;
                    inSignature = true;
                }
            } else {
                if (tag[line] == '\n') {
                    next = end;
                }
                if (inSignature) {
                    found++;
                }
                inSignature = false;
            }
            line = next;
        }
        ByteArrayOutputStream kept = new ByteArrayOutputStream(end);
        int at = 0;
        for (int i = 0; i < 2; i++) {
            if (to[i] > 0) {
                kept.write(tag, at, from[i] - at);
                at = to[i];
            }
        }
        kept.write(tag, at, end - at);
        return kept.toByteArray();
    }
}
