/**
 * Time stamps of third parties (RFC 3161): asking for one, and judging one offline against named roots, at the instant that it
 * states. It knows no clock, no network and no source of random numbers.
 */
@NullMarked
package io.github.soc2evidence.trust.time;

import org.jspecify.annotations.NullMarked;
