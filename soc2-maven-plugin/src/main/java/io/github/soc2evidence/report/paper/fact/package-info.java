/** What papers tell, looked up in an assessment once: what occurred, what deviated, what changed. Writes nothing. */
@NullMarked
package io.github.soc2evidence.report.paper.fact;

import org.jspecify.annotations.NullMarked;
