/** Tables, and how they become CSV files and workbooks that say the same bytes on every machine. Knows nothing of records. */
@NullMarked
package io.github.soc2evidence.report.paper.sheet;

import org.jspecify.annotations.NullMarked;
