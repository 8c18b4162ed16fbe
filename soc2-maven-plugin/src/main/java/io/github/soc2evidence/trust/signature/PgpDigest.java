package io.github.soc2evidence.trust.signature;

/** Digests of OpenPGP (RFC 4880, 9.4). */
enum PgpDigest {
    MD5(1, "MD5"),
    SHA1(2, "SHA-1"),
    RIPEMD160(3, ""),
    SHA256(8, "SHA-256"),
    SHA384(9, "SHA-384"),
    SHA512(10, "SHA-512"),
    SHA224(11, "SHA-224"),
    OTHER(-1, "");

    private final int number;
    private final String jdkName;

    PgpDigest(int number, String jdkName) {
        this.number = number;
        this.jdkName = jdkName;
    }

    static PgpDigest of(int number) {
        for (PgpDigest each : values()) {
            if (each.number == number) {
                return each;
            }
        }
        return OTHER;
    }

    String jdkName() {
        return jdkName;
    }

    /** Whether two texts with one digest can be made. */
    boolean isWeak() {
        return this == MD5 || this == SHA1 || this == RIPEMD160;
    }
}
