package io.github.soc2evidence.model;

import java.util.Optional;

/**
 * A tag of a repository.
 *
 * @param object what the name stands for: the tag's own object, or of a lightweight one what it tags
 * @param commit the commit it leads to; absent where it leads to something else
 * @param isAnnotated whether it has an object of its own, which can be signed
 */
public record Tag(String name, Oid object, Optional<Oid> commit, boolean isAnnotated) {}
