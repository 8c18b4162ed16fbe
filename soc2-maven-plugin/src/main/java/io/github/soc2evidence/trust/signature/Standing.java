package io.github.soc2evidence.trust.signature;

/** What a signature is worth, from nothing to worse than nothing. */
public enum Standing {
    /** There is none. */
    UNSIGNED,
    /** Made over these bytes by a key that is trusted, and was in force at the instant that counts. */
    GOOD,
    /** Nothing can be said: the key is not among the named ones, or the kind of signature is not supported. */
    UNKNOWN,
    /** Made over these bytes, by a key or with a signature that was not in force at the instant that counts. */
    EXPIRED,
    /** Made over these bytes by a key that was revoked. */
    REVOKED,
    /** Not made over these bytes, unreadable, or too weak to show anything. */
    BAD
}
