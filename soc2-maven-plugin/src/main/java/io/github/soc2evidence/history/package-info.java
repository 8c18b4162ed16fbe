/**
 * When each value reached the record and what became of it, told from the chain. Pure: knows commits, paths and values,
 * not where their bytes came from.
 */
@NullMarked
package io.github.soc2evidence.history;

import org.jspecify.annotations.NullMarked;
