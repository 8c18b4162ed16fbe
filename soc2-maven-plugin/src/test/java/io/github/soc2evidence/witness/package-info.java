/** Whole verdicts on repositories that git made, with keys and authorities made for the test. */
@NullMarked
package io.github.soc2evidence.witness;

import org.jspecify.annotations.NullMarked;
