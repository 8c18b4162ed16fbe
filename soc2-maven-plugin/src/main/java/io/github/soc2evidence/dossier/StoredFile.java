package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Secret;
import java.util.List;
import java.util.Optional;

/**
 * What lies at an artifact's path.
 *
 * @param size in bytes
 * @param sha256 lower-case hexadecimal
 * @param letters the SHA-256 over its letters alone, without digits, punctuation and blanks; absent where it is no text,
 *     larger than 1 MiB, or has no more letters than digits
 * @param blank whether it has nothing but white space, or nothing at all
 * @param pointer present where it only points to bytes that Git LFS keeps elsewhere
 * @param secrets what it gives away, by line
 * @param listing what it lists, where items of a population are mapped from it
 */
public record StoredFile(
        long size,
        String sha256,
        Optional<String> letters,
        boolean blank,
        Optional<LfsPointer> pointer,
        List<Secret> secrets,
        Optional<Listing> listing) {
    public StoredFile {
        secrets = List.copyOf(secrets);
    }

    /** The same with this text as its hash, where it is that. */
    public StoredFile sharing(String hash) {
        return hash.equals(sha256) ? new StoredFile(size, hash, letters, blank, pointer, secrets, listing) : this;
    }
}
