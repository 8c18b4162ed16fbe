package io.github.soc2evidence.assessment;

import io.github.soc2evidence.dossier.LfsPointer;
import io.github.soc2evidence.dossier.StoredFile;
import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Secret;
import io.github.soc2evidence.reader.SecretScan;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at an artifact in one pass: hashes all of its bytes, of a text the letters alone, and sees what it gives away. */
final class Digests {
    /** A larger file is no text that anybody wrote or read. */
    private static final long TEXT_LIMIT = 1 << 20;

    private static final int BLOCK = 1 << 14;

    /** A blank text may have a byte order mark. */
    private static final String BLANKS = " \t\n\u000B\f\r\u00EF\u00BB\u00BF";

    private final MessageDigest all = sha256();
    private final MessageDigest letters = sha256();
    private boolean text;
    private boolean blank = true;
    private long letterCount;
    private long digitCount;
    private String beginning = "";

    private Digests(boolean text) {
        this.text = text;
    }

    static StoredFile read(long size, InputStream bytes) throws IOException {
        return read(size, bytes, Optional.empty());
    }

    /** The same of a file that is in memory. */
    static StoredFile of(byte[] content, Optional<Export> export) {
        Digests digests = new Digests(content.length <= TEXT_LIMIT);
        digests.update(content.clone(), content.length);
        try {
            StoredFile file = digests.file(
                    content.length, SecretScan.in(content), listings(export, new ByteArrayInputStream(content)));
            for (String rows : export.map(Export::otherRows).orElse(List.of())) {
                file = file.listing(rows, export.orElseThrow().listing(rows, new ByteArrayInputStream(content)));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be read", e);
        }
    }

    /** @param export what is to be listed of it on the way, at the first of its paths of rows */
    static StoredFile read(long size, InputStream bytes, Optional<Export> export) throws IOException {
        Digests digests = new Digests(size <= TEXT_LIMIT);
        SecretScan secrets = new SecretScan();
        InputStream digested = new Digested(bytes, digests, secrets);
        Map<String, Listing> listings = listings(export, digested);
        // What nobody listed is digested all the same.
        digested.transferTo(OutputStream.nullOutputStream());
        return digests.file(size, secrets.found(), listings);
    }

    private static Map<String, Listing> listings(Optional<Export> export, InputStream bytes) throws IOException {
        return export.isEmpty()
                ? Map.of()
                : Map.of(
                        export.get().firstRows(),
                        export.get().listing(export.get().firstRows(), bytes));
    }

    private StoredFile file(long size, List<Secret> secrets, Map<String, Listing> listings) {
        String sha256 = HexFormat.of().formatHex(all.digest());
        Optional<String> words =
                text && isInWords() ? Optional.of(HexFormat.of().formatHex(letters.digest())) : Optional.empty();
        return new StoredFile(
                size,
                sha256,
                words,
                blank,
                size > LfsPointer.LONGEST ? Optional.empty() : LfsPointer.of(beginning),
                secrets,
                listings);
    }

    /** Digests whatever is read through it. */
    private static final class Digested extends FilterInputStream {
        private final Digests digests;
        private final SecretScan secrets;

        Digested(InputStream bytes, Digests digests, SecretScan secrets) {
            super(bytes);
            this.digests = digests;
            this.secrets = secrets;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            int count = super.read(block, from, Math.min(length, BLOCK));
            if (count > 0) {
                byte[] part = Arrays.copyOfRange(block, from, from + count);
                secrets.update(part, count);
                digests.update(part, count);
            }
            return count;
        }

        /** The file is read to its end, whoever reads on. */
        @Override
        public void close() {}
    }

    /** Overwrites the block. */
    private void update(byte[] block, int count) {
        all.update(block, 0, count);
        if (beginning.length() < LfsPointer.LONGEST) {
            beginning += new String(
                    block, 0, Math.min(count, LfsPointer.LONGEST - beginning.length()), StandardCharsets.ISO_8859_1);
        }
        for (int i = 0; i < count && blank; i++) {
            blank = BLANKS.indexOf(block[i] & 0xFF) >= 0;
        }
        letters(block, count);
    }

    /** Overwrites the block with what is left of it. */
    private void letters(byte[] block, int count) {
        int kept = 0;
        for (int i = 0; i < count && text; i++) {
            byte b = block[i];
            text = b != 0;
            if (b >= '0' && b <= '9') {
                digitCount++;
            } else if (isLetter(b)) {
                block[kept] = b;
                kept++;
            }
        }
        letterCount += kept;
        letters.update(block, 0, kept);
    }

    /** What a table of numbers says, its numbers say. */
    private boolean isInWords() {
        return letterCount > digitCount;
    }

    /** Of ASCII, and every byte of a character beyond it. */
    private static boolean isLetter(byte b) {
        return b < 0 || (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
