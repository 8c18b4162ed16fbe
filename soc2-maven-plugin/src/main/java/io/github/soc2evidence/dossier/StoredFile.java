package io.github.soc2evidence.dossier;

import java.util.Optional;

/**
 * What lies at an artifact's path.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 * @param letters the SHA-256 over its letters alone, without digits, punctuation and blanks; absent where it is no text,
 *     larger than 1 MiB, or has no more letters than digits
 */
public record StoredFile(long size, String sha256, Optional<String> letters) {}
