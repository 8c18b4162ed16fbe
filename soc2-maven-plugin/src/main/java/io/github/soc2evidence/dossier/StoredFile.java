package io.github.soc2evidence.dossier;

import io.github.soc2evidence.model.Listing;
import io.github.soc2evidence.model.Secret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param listings what it lists, where items are mapped from it: by the path of their rows, empty where it has one list
 */
public record StoredFile(
        long size,
        String sha256,
        Optional<String> letters,
        boolean blank,
        Optional<LfsPointer> pointer,
        List<Secret> secrets,
        Map<String, Listing> listings) {
    public StoredFile {
        secrets = List.copyOf(secrets);
        listings = Map.copyOf(listings);
    }

    /** What it lists at a path of rows, where items are mapped from there. */
    public Optional<Listing> listing(String rows) {
        return Optional.ofNullable(listings.get(rows));
    }

    /** The same with what it also lists. */
    public StoredFile listing(String rows, Listing listing) {
        Map<String, Listing> more = new HashMap<>(listings);
        more.put(rows, listing);
        return new StoredFile(size, sha256, letters, blank, pointer, secrets, more);
    }

    /** The same with this text as its hash, where it is that. */
    public StoredFile sharing(String hash) {
        return hash.equals(sha256) ? new StoredFile(size, hash, letters, blank, pointer, secrets, listings) : this;
    }
}
