/** The example: what is planted is found, and nothing else. */
@NullMarked
package io.github.soc2evidence.authoring;

import org.jspecify.annotations.NullMarked;
