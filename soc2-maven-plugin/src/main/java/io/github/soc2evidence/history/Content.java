package io.github.soc2evidence.history;

import io.github.soc2evidence.model.ContentId;

/**
 * What a blob says.
 *
 * @param id the same for all ways of writing the same value
 */
public record Content<T>(T value, ContentId id) {}
