package io.github.soc2evidence.trust.signature;

/** Algorithms of OpenPGP keys (RFC 4880, 9.1), as far as their signatures are verified. */
enum PgpAlgorithm {
    RSA,
    ECDSA,
    EDDSA,
    UNSUPPORTED;

    static PgpAlgorithm of(int number) {
        return switch (number) {
            case 1, 3 -> RSA;
            case 19 -> ECDSA;
            case 22 -> EDDSA;
            default -> UNSUPPORTED;
        };
    }
}
