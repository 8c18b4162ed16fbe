/**
 * Files one piece of evidence: finds the window that waits for it, and writes the record and its artifacts where they belong.
 * Knows the record as the working copy has it; asks nobody anything and never overwrites.
 */
@NullMarked
package io.github.soc2evidence.authoring.filing;

import org.jspecify.annotations.NullMarked;
