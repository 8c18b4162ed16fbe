/**
 * A bundle as a file that anybody may have made: a zip in the one form that {@code soc2:bundle} writes, byte for byte, and
 * nothing else. Whatever could be written in two ways is refused, so that every bit of the file is accounted for. Knows
 * what a zip is, not what lies in it; writes nothing.
 */
@NullMarked
package io.github.soc2evidence.source.bag;

import org.jspecify.annotations.NullMarked;
