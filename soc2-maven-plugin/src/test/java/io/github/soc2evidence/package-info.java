/** Tests of the house as a whole. */
@NullMarked
package io.github.soc2evidence;

import org.jspecify.annotations.NullMarked;
