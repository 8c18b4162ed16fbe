package io.github.soc2evidence.history;

import io.github.soc2evidence.model.Oid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How files of one kind are filed.
 *
 * @param claims whether a path is of this kind
 * @param read what a blob says; empty where it does not parse
 * @param key the name under which a value is followed from revision to revision, whatever its path
 * @param attachments the paths, relative to the file's folder, of what belongs to a value
 */
public record Filing<T>(
        Predicate<String> claims,
        Function<Oid, Optional<Content<T>>> read,
        Function<T, String> key,
        Function<T, List<String>> attachments) {}
