package io.github.soc2evidence.trust.signature;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bytes that a signature is about, and the signature: as git cuts a raw commit or tag (commit.c,
 * {@code parse_buffer_signed_by_header}; gpg-interface.c, {@code parse_signature}), or a file beside which the signature lies.
 */
public final class SignedObject {
    private static final String HEADER = "gpgsig";
    private static final byte[] NO_SIGNATURE = {};

    private final byte[] payload;
    private final byte[] signature;
    private final boolean signed;

    private SignedObject(byte[] payload, byte[] signature, boolean signed) {
        this.payload = payload;
        this.signature = signature;
        this.signed = signed;
    }

    /**
     * From a raw commit, without the {@code commit <size>\0} of the object. The payload is the commit without its
     * {@code gpgsig} headers, nor any other header whose name begins so ({@code gpgsig-sha256}).
     */
    public static SignedObject commit(byte[] raw) {
        ByteArrayOutputStream payload = new ByteArrayOutputStream(raw.length);
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        boolean signed = false;
        boolean inSignature = false;
        boolean inOther = false;
        for (int line = 0; line < raw.length; ) {
            int next = Bytes.endOfLine(raw, line);
            int value = -1;
            if (inSignature && raw[line] == ' ') {
                value = line + 1;
            } else if (Bytes.startsWith(raw, line, HEADER)) {
                boolean ours = line + HEADER.length() < raw.length && raw[line + HEADER.length()] == ' ';
                value = ours ? line + HEADER.length() + 1 : -1;
                inOther = !ours;
            } else if (inOther && raw[line] != ' ') {
                inOther = false;
            }
            inSignature = value >= 0;
            if (inSignature) {
                signature.write(raw, value, next - value);
                signed = true;
            } else {
                if (raw[line] == '\n') {
                    next = raw.length;
                }
                if (!inOther) {
                    payload.write(raw, line, next - line);
                }
            }
            line = next;
        }
        return new SignedObject(payload.toByteArray(), signature.toByteArray(), signed);
    }

    /**
     * From a raw annotated tag: the signature begins with the last line that begins as one does, and goes to the end. A tag
     * that carries a signature in a header as well is cut as git 2.39 does.
     */
    public static SignedObject tag(byte[] raw) {
        int begin = raw.length;
        for (int line = 0; line < raw.length; line = Bytes.endOfLine(raw, line)) {
            if (SignatureFormat.at(raw, line).isPresent()) {
                begin = line;
            }
        }
        if (begin == raw.length) {
            return new SignedObject(raw.clone(), NO_SIGNATURE, false);
        }
        byte[] signature = Arrays.copyOfRange(raw, begin, raw.length);
        return new SignedObject(TagHeaders.withoutSignatures(raw, begin), signature, true);
    }

    /** Any bytes, and an armoured signature that lies beside them. */
    public static SignedObject detached(byte[] payload, byte[] signature) {
        return new SignedObject(payload.clone(), signature.clone(), true);
    }

    public boolean isSigned() {
        return signed;
    }

    /** What was signed; the whole object where it is not signed. */
    public byte[] payload() {
        return payload.clone();
    }

    /** The armoured signature, byte for byte; empty where there is none. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Empty where it is not signed, or with something that git does not know either. */
    public Optional<SignatureFormat> format() {
        return SignatureFormat.at(signature, 0);
    }
}
