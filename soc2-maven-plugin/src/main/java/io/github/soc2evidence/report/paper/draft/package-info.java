/** Drafts for management to complete. They state what the record has, leave room for the rest, and conclude nothing. */
@NullMarked
package io.github.soc2evidence.report.paper.draft;

import org.jspecify.annotations.NullMarked;
