/**
 * What each type of evidence must say: its fields, its lists, and the limits that a control may set for it
 * (evidence-types.md). A catalogue of values; the published schemas are held against it. Knows nothing of files or rules.
 */
@NullMarked
package io.github.soc2evidence.model.type;

import org.jspecify.annotations.NullMarked;
