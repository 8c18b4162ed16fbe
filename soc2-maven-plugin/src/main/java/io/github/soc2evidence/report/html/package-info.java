/**
 * The assessment as one page that opens from a file. Knows how HTML is written and what a reader looks for, and takes its words
 * from the rooms around it; judges nothing, and reads no file of the record: previews are handed in.
 */
@NullMarked
package io.github.soc2evidence.report.html;

import org.jspecify.annotations.NullMarked;
