/** Whole cases: a small repository with a scripted history, a request, and what must come of it. */
@NullMarked
package io.github.soc2evidence.golden;

import org.jspecify.annotations.NullMarked;
