/**
 * What auditors work in: lists, workpapers and drafts, as files of an evidence bundle. Written from an assessment alone; the
 * same assessment gives the same bytes. Judges nothing, and concludes nothing for anybody.
 */
@NullMarked
package io.github.soc2evidence.report.paper;

import org.jspecify.annotations.NullMarked;
