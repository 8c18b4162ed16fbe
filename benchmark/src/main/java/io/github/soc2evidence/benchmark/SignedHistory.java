package io.github.soc2evidence.benchmark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;

/**
 * Signs a history: reads its commits, oldest first, as {@code git cat-file --batch} prints them, and writes a pack of
 * the signed ones. Arguments: how many there are, and the file that the last one's id goes to.
 */
public final class SignedHistory {
    private static final int COMMIT = 1;
    private static final Pattern PARENT = Pattern.compile("(?<=\nparent )[0-9a-f]{40}");

    private final MessageDigest sha1;
    private final Signer signer = new Signer();
    private final Map<String, String> ids = new HashMap<>();

    private SignedHistory() throws GeneralSecurityException {
        sha1 = MessageDigest.getInstance("SHA-1");
    }

    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        int count = Integer.parseInt(arguments[0]);
        try (var in = new DataInputStream(new BufferedInputStream(System.in));
                var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
            Files.writeString(Path.of(arguments[1]), new SignedHistory().write(in, out, count));
        }
    }

    private String write(DataInputStream in, OutputStream out, int count) throws IOException, GeneralSecurityException {
        DigestOutputStream pack = new DigestOutputStream(out, MessageDigest.getInstance("SHA-1"));
        pack.write(ByteBuffer.allocate(12)
                .put(ascii("PACK"))
                .putInt(2)
                .putInt(count)
                .array());
        String last = "";
        for (int i = 0; i < count; i++) {
            String header = line(in);
            byte[] raw = in.readNBytes(Integer.parseInt(header.substring(header.lastIndexOf(' ') + 1)));
            in.readByte();
            byte[] signed = signer.sign(withParents(raw));
            last = id(signed);
            ids.put(header.substring(0, header.indexOf(' ')), last);
            entry(pack, signed);
        }
        out.write(pack.getMessageDigest().digest());
        return last;
    }

    private byte[] withParents(byte[] raw) {
        return PARENT.matcher(new String(raw, StandardCharsets.ISO_8859_1))
                .replaceAll(parent -> ids.getOrDefault(parent.group(), parent.group()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String id(byte[] raw) {
        sha1.update(ascii("commit " + raw.length + "\0"));
        return HexFormat.of().formatHex(sha1.digest(raw));
    }

    private static void entry(OutputStream pack, byte[] raw) throws IOException {
        int size = raw.length;
        int first = (COMMIT << 4) | (size & 15);
        size >>= 4;
        while (size > 0) {
            pack.write(first | 0x80);
            first = size & 0x7f;
            size >>= 7;
        }
        pack.write(first);
        DeflaterOutputStream deflated = new DeflaterOutputStream(pack);
        deflated.write(raw);
        deflated.finish();
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("fewer commits than were said");
            }
            line.append((char) next);
        }
        return line.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
