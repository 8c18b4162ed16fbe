/** Zips that nobody should open. */
@NullMarked
package io.github.soc2evidence.source.bag;

import org.jspecify.annotations.NullMarked;
