/**
 * Signatures over the bytes that git signs, verified offline against keys that the caller names (trust.md, "Who"). It knows no
 * keyring, no configuration and no clock: every instant is given.
 */
@NullMarked
package io.github.soc2evidence.trust.signature;

import org.jspecify.annotations.NullMarked;
