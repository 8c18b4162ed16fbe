/** The assessment as text: for machines, for a pull request, for a terminal. Judges nothing. */
@NullMarked
package io.github.soc2evidence.report;

import org.jspecify.annotations.NullMarked;
