package io.github.soc2evidence.trust;

import io.github.soc2evidence.model.Level;
import java.time.Instant;

/**
 * One limit that somebody outside the company vouches for.
 *
 * @param at the instant
 * @param position of an upper limit the last commit of the chain that existed by then, of a lower one the first that did
 *     not exist before
 */
public record Bound(Level by, Instant at, int position) {}
