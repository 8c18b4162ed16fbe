package io.github.soc2evidence.trust.signature;

import java.util.Optional;

/** The kinds of signatures that git makes, told apart by how their first line begins, as git does. */
public enum SignatureFormat {
    OPENPGP("-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP MESSAGE-----"),
    SSH("-----BEGIN SSH SIGNATURE-----", "-----BEGIN SSH SIGNATURE-----"),
    X509("-----BEGIN SIGNED MESSAGE-----", "-----BEGIN SIGNED MESSAGE-----");

    private final String beginning;
    private final String otherBeginning;

    SignatureFormat(String beginning, String otherBeginning) {
        this.beginning = beginning;
        this.otherBeginning = otherBeginning;
    }

    /** The format of a signature that begins at an offset; empty where none does. */
    static Optional<SignatureFormat> at(byte[] bytes, int offset) {
        if (offset >= bytes.length || bytes[offset] != '-') {
            return Optional.empty();
        }
        for (SignatureFormat format : values()) {
            if (Bytes.startsWith(bytes, offset, format.beginning)
                    || Bytes.startsWith(bytes, offset, format.otherBeginning)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
