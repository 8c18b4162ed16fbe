/** Windows, verdicts, coverage and gaps: pure functions over days. Knows nothing of files, commits or findings. */
@NullMarked
package io.github.soc2evidence.timeline;

import org.jspecify.annotations.NullMarked;
