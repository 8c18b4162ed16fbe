package io.github.soc2evidence.timeline;

import io.github.soc2evidence.model.Span;
import java.util.Optional;

/**
 * What a definition says of watching something continuously (time.md, "Continuous requirements").
 *
 * @param maxAge how long an observation holds at most; absent where it holds until the next one
 * @param tolerance up to which length a gap is accepted; absent is none
 */
public record Watch(Optional<Span> maxAge, Optional<Span> tolerance) {}
